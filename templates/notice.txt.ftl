<#ftl output_format="undefined">
<#import "notices.ftl" as words>
THERE IS NO SPAM DOMAIN DIGEST FOR ${notice.date}

${words.headline}

WHAT HAPPENED
${words.step(notice.step)}
<#list notice.sentences as sentence>
${sentence}
</#list>

WHAT COMES NEXT
${words.next(notice)}
${words.lastSent(notice)}

Given up: ${notice.at}
Run:      ${notice.run}
