<#import "words.ftl" as words>
<#assign compared = mail.compared>
Spam digest ${mail.date}:
<#if mail.state == "NO_DATA">
no data
<#elseif mail.state == "NO_SPAM">
no spam
<#elseif !compared.comparable()>
${words.count(mail.day.spam)} in 24 hours, nothing to compare with
<#elseif compared.unchanged()>
nothing changed
<#else>
<#assign parts = []>
<#assign phish = compared.left?filter(departure -> departure.reason == "NOW_PHISH")?size>
<#if (phish > 0)><#assign parts += [phish + " now phish"]></#if>
<#list compared.groups as group><#assign parts += [group.rows?size + " " + words.label(group.standing)]></#list>
<#if (compared.left?size > phish)><#assign parts += [(compared.left?size - phish) + " left"]></#if>
${parts?join(", ")}
</#if>
<#if mail.repeat == "POSSIBLE">
(may be a repeat)
</#if>
