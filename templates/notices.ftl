<#ftl output_format="undefined">
<#-- The words of the mail that comes when there is no digest. Functions give plain text; the caller escapes. -->

<#assign headline = "The digest could not be made.">
<#assign meaning = "This does not mean that there was no spam.">
<#assign status = "No digest">
<#assign tone = "black">
<#assign happened = "What happened">
<#assign comesNext = "What comes next">

<#function step name>
  <#switch name>
    <#case "SETTINGS"><#return "It failed while reading the settings.">
    <#case "CLAIM"><#return "It failed while claiming the digest date.">
    <#case "RECALL"><#return "It failed while reading what the previous run remembered.">
    <#case "QUERY"><#return "It failed while asking for the events.">
    <#case "JUDGE"><#return "It failed while comparing and judging.">
    <#case "RENDER"><#return "It failed while filling in the templates.">
    <#case "SEND"><#return "It failed while sending the mail.">
    <#case "REMEMBER"><#return "It failed while storing what the next digest compares with.">
    <#case "NOTICE"><#return "It failed while notifying the operators.">
    <#default><#return name>
  </#switch>
</#function>

<#function next notice>
  <#if notice.next??><#return "It is tried again at " + notice.next + "; there is nothing to do until then.">
  </#if>
  <#return "Each tick tries again, and the digest comes as soon as one succeeds.">
</#function>

<#function lastSent notice>
  <#if notice.lastSent??><#return "The last digest that was sent is that of " + notice.lastSent + ".">
  </#if>
  <#return "No digest is known to have been sent from here.">
</#function>
