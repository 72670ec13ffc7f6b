<#ftl output_format="undefined">
<#import "words.ftl" as words>
<#import "judgement.ftl" as judgement>
<#import "changes.ftl" as changes>
<#assign compared = mail.compared scope = mail.scope>
SPAM DOMAIN DIGEST, ${mail.weekday} ${mail.date}: ${words.status()?upper_case}

${words.verdict()}${words.volume()}
<#list words.notes() as note>

${note}
</#list>
<#if mail.state == "NO_DATA">

${words.whatToCheck?upper_case}
<#list words.checks as check>
- ${check}
</#list>
<#else>
<#if mail.tasks?has_content>

${words.doToday?upper_case}
<#list mail.tasks as task>
${(task?counter + ".")?left_pad(3)} ${words.taskName(task)}: ${judgement.reason(task)}<#if task.domain.mixed> (${words.mixed})</#if>
    ${judgement.evidence(task)?cap_first}.
    ${judgement.against(task)?cap_first}.${words.taskId(task)}
    -> ${judgement.taskStep(task)?cap_first}.
</#list>
<#if words.howToDecide("TODAY")?has_content>
${words.howToDecide("TODAY")}
</#if>
</#if>
<#if mail.week?has_content>

${words.thisWeek?upper_case}
<#list mail.week[0..*10] as task>
- ${words.taskName(task)}: ${judgement.reason(task)}; ${judgement.evidence(task)} -> ${judgement.taskStep(task)}<#if task.id??>; task ${task.id}</#if>
</#list>
<#if (mail.week?size > 10)>
${words.furtherTasks(mail.week?size - 10)}
</#if>
<#if words.howToDecide("WEEK")?has_content>
${words.howToDecide("WEEK")}
</#if>
</#if>
<#list [[words.openTasks, mail.open], [words.closedTasks, mail.closed]] as told>
<#if told[1]?has_content>

${told[0]?upper_case}
<#list told[1][0..*20] as line>
- ${judgement.openTask(line)}
</#list>
<#if (told[1]?size > 20)>
${words.furtherTasks(told[1]?size - 20)}
</#if>
</#if>
</#list>
<#if (mail.dropped > 0)>
${words.droppedTasks()}
</#if>
<#if mail.open?has_content && words.howToDecide("OPEN")?has_content>
${words.howToDecide("OPEN")}
</#if>
<#if mail.decided.names?has_content || mail.decided.ended?has_content>

${words.decidedTasks?upper_case}
<#list mail.decided.ended[0..*20] as line>
- ${judgement.ended(line)}
</#list>
<#list mail.decided.names[0..*20] as line>
- ${judgement.decided(line)}
</#list>
<#if (mail.decided.names?size > 20)>
${words.furtherTasks(mail.decided.names?size - 20)}
</#if>
</#if>
<#if compared.comparable()>

CHANGED SINCE ${compared.date}
<#list words.missed() as sentence>
${sentence}
</#list>
<#list changes.all() as change>
${change.label?cap_first}:
<#list change.items as item>
- ${item.name}: ${item.detail}
</#list>
<#else>
${words.unchanged()}
</#list>
<#if words.computed()?has_content>
${words.computed()}
</#if>
<#elseif mail.state != "SPAM">

CHANGED
Nothing is compared today: ${words.whyNot()}
</#if>
<#list mail.campaigns?filter(item -> item.inside == 0)[0..*3] as item>

${judgement.campaign(item)?cap_first}.
</#list>
<#assign tail = words.tail() tailFirst = (mail.unlisted.tail.doubled)!false>
<#if mail.rows?has_content>
<#if tailFirst>

${tail}
</#if>

TOP ${mail.rows?size} BY SPAM DELIVERIES IN ${words.days(mail.lookbackDays)?upper_case}
<#if words.families()?has_content>
${words.families()}
</#if>
<#-- What is still in an inbox may need the room of the name's end. -->
<#assign inboxWidth = ([6] + mail.rows?map(row -> words.inbox(row)?length))?max nameWidth = [26, 33 - inboxWidth]?min>
${" #"?left_pad(3)}  ${"sender domain"?right_pad(nameWidth)} ${"class"?right_pad(16)}  ${"24 h / usual"?left_pad(13)} ${(mail.lookbackDays + " d")?left_pad(6)} ${"inbox"?left_pad(inboxWidth)}
<#list mail.rows as row>
${row.rank?left_pad(3)}  ${row.domain.column(words.name(row.domain), nameWidth)} ${judgement.shortClass(row)?right_pad(16)}  ${(words.count(row.last24h) + " / " + words.usual(row))?left_pad(13)} ${words.count(row.deliveries)?left_pad(6)} ${words.inbox(row)?left_pad(inboxWidth)}
<#if (words.name(row.domain)?length > nameWidth)>
     ${words.name(row.domain)}
</#if>
<#if row.domain.twin?has_content || row.domain.mixed>
     <#if row.domain.twin?has_content>= ${row.domain.twin}</#if><#if row.domain.mixed> (${words.mixed})</#if>
</#if>
     ${words.bars(row)}  -> ${judgement.shortStep(row)}
     ${judgement.behind(row)?cap_first}.
</#list>

<#if tail?has_content && !tailFirst>
${tail}
</#if>
${words.legend()}
</#if>
<#if mail.hidden?has_content>

${words.leftOut?upper_case}
<#list mail.hidden as item>
- ${judgement.hidden(item)?cap_first}.
</#list>
</#if>
</#if>

${words.lookedAt?upper_case}
<#list words.scope() as sentence>
${sentence}
</#list>
<#if (scope.rejectedRows > 0)>
${words.rejected()}
<#list scope.examples as example>
- ${example}
</#list>
</#if>
<#list judgement.health(scope) as sentence>
${sentence}
</#list>

${words.notSeen?upper_case}
<#list words.unseen as item>
- ${item}
</#list>

<#list words.footer() as line>
${line}
</#list>
