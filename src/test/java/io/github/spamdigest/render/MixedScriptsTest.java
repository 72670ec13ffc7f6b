package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that mixes scripts within a label imitates another. */
class MixedScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"p\u0430ypal.example", "www.p\u0430ypal.example", "gr\u03bfup.test", "\u0430b\u3002example"})
    void lettersOfTwoScriptsInOneLabelAreMixed(String name) {
        assertTrue(MixedScripts.areMixed(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso.example",
                "b\u00fccher-24.example",
                "xn--bcher-kva.example",
                "\u043f\u043e\u0447\u0442\u0430.example",
                "\u30e1\u30fc\u30eb\u3068abc\u65e5\u672c.example",
                "\u4e2d\u6587abc.example",
                "<script>.example"
            })
    void oneScriptOrWhatALanguageWritesTogetherIsNot(String name) {
        assertFalse(MixedScripts.areMixed(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--pypal-4ve.example", "XN--PYPAL-4VE.example", "www.xn--pypal-4ve.example"})
    void theSameIsSeenThroughAnALabel(String name) {
        assertTrue(MixedScripts.areMixed(name));
    }
}
