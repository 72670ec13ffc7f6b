<#ftl output_format="undefined">
<#import "words.ftl" as words>
<#import "judgement.ftl" as judgement>
<#assign lost = mail.scope.losses?has_content>
Spam digest ${mail.date}:
<#if lost && words.mood() != "TASKS">part of the events could not be read<#if words.mood() != "CALM">;</#if></#if>
<#switch words.mood()>
  <#case "NO_DATA">no data<#break>
  <#case "TASKS">
    <#assign first = mail.tasks[0] others = mail.tasks?size - 1>
    ${lost?then(words.status()?uncap_first, words.status())} (${words.subjectName(first)}: ${judgement.shortReason(first)}<#if (others > 0)>, and ${words.more(others)}</#if>)
    <#break>
  <#case "NO_SPAM">no spam<#break>
  <#case "CANNOT_TELL">whether anything needs you cannot be told<#break>
  <#case "SURGE">at least twice the usual spam, no domain stands out<#break>
  <#default><#if !lost>nothing needs you</#if>
</#switch>
<#if mail.repeat == "POSSIBLE">
(may be a repeat)
<#elseif mail.repeat == "ASKED_FOR">
(sent again)
</#if>
