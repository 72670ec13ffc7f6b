<#ftl output_format="undefined">
<#import "words.ftl" as words>
<#import "judgement.ftl" as judgement>
Spam digest ${mail.date}:
<#switch words.mood()>
  <#case "NO_DATA">no data<#break>
  <#case "TASKS">
    <#assign first = mail.tasks[0] others = mail.tasks?size - 1>
    ${words.status()} (${first.domain.cut(words.name(first.domain), 48)}: ${judgement.shortReason(first)}<#if (others > 0)>, and ${words.more(others)}</#if>)
    <#break>
  <#case "NO_SPAM">no spam<#break>
  <#case "SURGE">at least twice the usual spam, no domain stands out<#break>
  <#default>nothing needs you
</#switch>
<#if mail.repeat == "POSSIBLE">
(may be a repeat)
<#elseif mail.repeat == "ASKED_FOR">
(sent again)
</#if>
