<#ftl output_format="undefined">
<#import "notices.ftl" as words>
THERE IS NO SPAM DOMAIN DIGEST FOR ${notice.date}

${words.headline} ${words.meaning}

${words.happened?upper_case}
${words.step(notice.step)}
<#list notice.sentences as sentence>
${sentence}
</#list>

${words.comesNext?upper_case}
${words.next(notice)}
${words.lastSent(notice)}

Given up: ${notice.at}
Run:      ${notice.run}
