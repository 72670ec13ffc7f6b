<#import "words.ftl" as words>
<#import "judgement.ftl" as judgement>
<#assign compared = mail.compared scope = mail.scope>
SPAM DOMAIN DIGEST, ${mail.weekday} ${mail.date}

${words.headline()}
<#if mail.state == "SPAM">
${words.news()}
</#if>
<#if mail.repeat == "POSSIBLE">

${words.repeat}
</#if>
<#if mail.state == "NO_DATA">

WHAT TO CHECK
<#list words.checks as check>
- ${check}
</#list>
<#else>
<#if compared.comparable()>

CHANGED SINCE ${compared.date}
<#if words.computed()?has_content>
${words.computed()}
</#if>
<#if compared.unchanged() && !mail.reclassified()?has_content>
Nothing changed.
</#if>
<#list compared.left?filter(departure -> departure.reason == "NOW_PHISH") as departure>
- NOW PHISH: ${words.fullName(departure.domain)}: ${words.gone(departure)}
</#list>
<#list compared.groups as group>
<#list group.rows as row>
- ${words.label(group.standing)?cap_first}: ${words.fullName(row.domain)}: ${words.change(row)}
</#list>
</#list>
<#list mail.reclassified() as row>
- Class changed: ${words.fullName(row.domain)}: ${judgement.changed(row)}
</#list>
<#list compared.left?filter(departure -> departure.reason != "NOW_PHISH") as departure>
- Left: ${words.fullName(departure.domain)}: ${words.gone(departure)}
</#list>
<#elseif mail.state != "SPAM">

CHANGED
Nothing is compared today: ${words.whyNot()}
</#if>
<#if mail.rows?has_content>

TOP ${mail.rows?size} BY SPAM DELIVERIES IN ${mail.lookbackDays} DAYS
  #  was  ${"sender domain"?right_pad(31)}${(mail.lookbackDays + " days")?left_pad(10)}${"24 h"?left_pad(9)}${"usual"?left_pad(9)}${"spam"?left_pad(9)}
<#list mail.rows as row>
${row.rank?left_pad(3)}${(row.previousRank!"-")?left_pad(5)}  ${row.domain.column(words.name(row.domain), 31)}${words.count(row.deliveries)?left_pad(10)}${words.count(row.last24h)?left_pad(9)}${(row.usual??)?then(words.median(row.usual), "?")?left_pad(9)}${words.percent(row.share)?left_pad(9)}
<#if row.domain.twin?has_content>
          = ${row.domain.column(row.domain.twin, 66)}
</#if>
          ${(row.standing??)?then(words.standing(row) + "; ", "")}${words.evidence(row)}
<#if row.topSenders?has_content>
          ${judgement.senders(row)}
</#if>
<#if row.judged??>
          ${judgement.senderClass(row.judged.senderClass)?cap_first}: ${judgement.facts(row.judged)}<#if row.judged.against??>; but ${judgement.fact(row.judged.against)}</#if>
          -> ${judgement.step(row.judged.step)}
<#if row.judged.step == "BLOCK_CANDIDATE">
          ${judgement.blockList}
</#if>
</#if>
</#list>

usual: the middle of the same weekday in the weeks before. spam: the share of
the domain's inbound deliveries in ${mail.lookbackDays} days that was judged spam.
</#if>
</#if>

WHAT WAS LOOKED AT
From ${scope.from}
to   ${scope.to}
Time zone of the digest: ${scope.zone}
<#if mail.state != "NO_DATA">
${words.deliveries(scope.spam)?cap_first} judged spam of ${words.count(scope.inbound)} inbound, from ${words.counted(scope.domains, "sender domain", "sender domains")}.
One delivery is one message to one recipient.
</#if>
<#if !scope.covered && scope.oldest??>
The data covers ${scope.coveredDays} of the ${words.days(mail.lookbackDays)}: its oldest event is from ${scope.oldest}.
</#if>
<#if (scope.rejectedRows > 0)>
${words.counted(scope.rejectedRows, "row", "rows")} could not be used:
<#list scope.examples as example>
- ${example}
</#list>
</#if>
<#if (scope.duplicates > 0)>
${words.counted(scope.duplicates, "repeat", "repeats")} of the same row in the export ${(scope.duplicates == 1)?then("was", "were")} left out.
</#if>
<#list scope.remarks as remark>
${remark}
</#list>
<#if scope.ownProposed?has_content>
${judgement.proposed(scope)}
</#if>
<#if scope.judgedWithoutAuthentication>
${judgement.unusable}
</#if>
<#if judgement.differ(scope)>
${judgement.latest(scope)}
</#if>
<#if mail.hidden?has_content>

LEFT OUT OF THE COUNT
<#list mail.hidden as item>
- ${judgement.hidden(item)?cap_first}.
</#list>
</#if>

NOT SEEN HERE
<#list words.unseen as item>
- ${item}
</#list>

Query:    ${judgement.query}
Question: ${scope.fingerprint}
Window:   (${scope.fromUtc}, ${scope.toUtc}]
All tracked domains are in digest.csv, the list for programs in digest.json.
