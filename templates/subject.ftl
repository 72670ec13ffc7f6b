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
  <#case "NO_SPAM">no spam${words.alsoOpen()}<#break>
  <#case "CANNOT_TELL">whether anything needs you cannot be told${words.alsoOpen()}<#break>
  <#case "SURGE">at least twice the usual spam, <#if mail.day.riser??>half of the rise from ${words.domainInSubject(mail.day.riser)}<#else>no domain stands out</#if>${words.alsoOpen()}<#break>
  <#case "OPEN"><#if lost>${words.alsoOpen()?remove_beginning(", ")}<#else>nothing new needs you${words.alsoOpen()}</#if><#break>
  <#default><#if !lost>nothing needs you</#if>
</#switch>
<#if mail.repeat == "POSSIBLE">
(may be a repeat)
<#elseif mail.repeat == "ASKED_FOR">
(sent again)
</#if>
