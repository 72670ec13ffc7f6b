/** What the judgement looks at beside the ranking: who sent mail judged a threat of late, whatever their place. */
@NullMarked
package io.github.spamdigest.core.view;

import org.jspecify.annotations.NullMarked;
