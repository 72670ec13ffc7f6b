<#ftl output_format="undefined">
<#-- Words and numbers that the mail and its text twin share. Functions give plain text; the caller escapes. -->

<#function count number><#return number?string(",##0")></#function>

<#function counted number one many><#return count(number) + " " + (number == 1)?then(one, many)></#function>

<#function deliveries number><#return counted(number, "delivery", "deliveries")></#function>

<#function days number><#return counted(number, "day", "days")></#function>

<#-- A share that is not nothing never reads as nothing, and one that is not everything never as everything. -->
<#function percent share>
  <#if (share > 0) && (share < 0.0005)><#return "<0.1\x00A0%"></#if>
  <#if (share < 1) && (share >= 0.9995)><#return ">99.9\x00A0%"></#if>
  <#return (share * 100)?string(",##0.0") + "\x00A0%">
</#function>

<#function median usual><#return usual.median?string(",##0.#")></#function>

<#function range usual>
  <#if usual.lowest == usual.highest><#return count(usual.lowest)></#if>
  <#return count(usual.lowest) + " to " + count(usual.highest)>
</#function>

<#function name domain><#return domain.name?has_content?then(domain.name, "(no sender domain)")></#function>

<#function fullName domain>
  <#return name(domain) + domain.twin?has_content?then(" (" + domain.twin + ")", "")>
</#function>

<#function was row><#return (row.previousRank??)?then("rank " + row.previousRank, "below rank " + mail.tracked)></#function>

<#-- How a listed domain stands, in a few words. -->
<#function standing row>
  <#switch row.standing!"">
    <#case "FIRST_SEEN"><#return "first time in this list">
    <#case "RETURNING"><#return "returned">
    <#case "ENTERED"><#return "entered, was " + was(row)>
    <#case "UP"><#return "up from " + row.previousRank>
    <#case "DOWN"><#return "down from " + row.previousRank>
    <#case "STEADY"><#return "steady">
    <#default><#return "">
  </#switch>
</#function>

<#-- The short name of a standing, as counted in the subject and shown as a label. -->
<#function label standing>
  <#switch standing>
    <#case "FIRST_SEEN"><#return "first time in this list">
    <#case "RETURNING"><#return "returned">
    <#case "ENTERED"><#return "entered">
    <#case "UP"><#return "up">
    <#case "DOWN"><#return "down">
    <#default><#return standing>
  </#switch>
</#function>

<#-- What is known of a change beyond its label. -->
<#function change row>
  <#switch row.standing!"">
    <#case "FIRST_SEEN">
      <#return "rank " + row.rank + ", " + deliveries(row.deliveries)
        + (row.firstSpam??)?then(", the first on " + row.firstSpam, "")>
    <#case "RETURNING">
      <#return "rank " + row.rank + " after at least 7 days away, " + deliveries(row.deliveries)>
    <#default>
      <#return "rank " + row.rank + ", was " + was(row) + "; " + deliveries(row.deliveries)>
  </#switch>
</#function>

<#function gone departure>
  <#switch departure.reason>
    <#case "NOW_PHISH"><#return "was rank " + departure.previousRank + ", now judged phish: it did not stop, it got worse">
    <#case "NOW_RANKED"><#return "was rank " + departure.previousRank + ", now rank " + departure.rank>
    <#default><#return "was rank " + departure.previousRank + ", no longer in the top " + mail.tracked>
  </#switch>
</#function>

<#function evidence row>
  <#return (row.reachedInbox == 0)?then("none reached an inbox", count(row.reachedInbox) + " reached an inbox")
    + ", " + counted(row.recipients, "recipient", "recipients")>
</#function>

<#-- Which days "usual" stands on. -->
<#function usualDays usual>
  <#return (usual.weeks == 1)?then("one " + mail.weekday, usual.weeks + " " + mail.weekday + "s")>
</#function>

<#function old hours>
  <#if (hours < 48)><#return counted(hours, "hour", "hours")></#if>
  <#return days((hours / 24)?floor)>
</#function>

<#-- The one sentence: how much spam, of how much mail, and what is usual. -->
<#function headline>
  <#local day = mail.day>
  <#if mail.state == "NO_DATA"><#return noData()></#if>
  <#if mail.state == "NO_SPAM"><#return noSpam()></#if>
  <#if day.inbound == 0>
    <#return "There was no inbound delivery in the last 24 hours, so none was judged spam; in the last "
      + days(mail.lookbackDays) + " it was " + count(mail.scope.spam) + " of " + count(mail.scope.inbound) + ".">
  </#if>
  <#return count(day.spam) + " of " + counted(day.inbound, "inbound delivery", "inbound deliveries")
    + " in the last 24 hours " + (day.spam == 1)?then("was", "were") + " judged spam, "
    + percent(day.spam / day.inbound) + "; "
    + (day.usual??)?then("usual for a " + mail.weekday + ": " + range(day.usual)
      + (day.usual.weeks < 4)?then(" (known from " + usualDays(day.usual) + " only)", "") + ".",
      "what is usual for a " + mail.weekday + " cannot be told from this data.")>
</#function>

<#function noSpam>
  <#if mail.scope.inbound == 0>
    <#return "No spam, and no inbound delivery at all in the last " + days(mail.lookbackDays)
      + ": check that inbound mail is part of the data.">
  </#if>
  <#return "No spam: none of " + counted(mail.scope.inbound, "inbound delivery", "inbound deliveries") + " in the last "
    + days(mail.lookbackDays) + " was judged spam (" + count(mail.day.inbound) + " in the last 24 hours).">
</#function>

<#function noData>
  <#if mail.scope.newest??>
    <#return "No data for today: the newest event is " + old(mail.scope.newestHoursOld)
      + " old (" + mail.scope.newest + "). This does not mean that there was no spam.">
  </#if>
  <#return "No data: there was not a single event to look at. This does not mean that there was no spam.">
</#function>

<#-- What follows the headline: what got worse, and what is first seen or that nothing is. -->
<#function news>
  <#local compared = mail.compared>
  <#if !compared.comparable()><#return "Nothing is compared today: " + whyNot()></#if>
  <#local worse = compared.left?filter(departure -> departure.reason == "NOW_PHISH")>
  <#local first = compared.groups?filter(group -> group.standing == "FIRST_SEEN")>
  <#local told = "">
  <#if worse?has_content><#local told = "Left the list because it is now judged phish: " + firstOf(worse) + ". "></#if>
  <#if first?has_content><#return told + "First time in this list: " + firstOf(first[0].rows) + "."></#if>
  <#if compared.unchanged()><#return "Nothing changed since " + compared.date + "."></#if>
  <#return told + "No domain is in this list for the first time.">
</#function>

<#function firstOf named>
  <#local more = named?size - 1>
  <#return name(named[0].domain) + (more > 0)?then(" and " + more + " more", "")>
</#function>

<#function whyNot>
  <#if mail.compared.kind == "INCOMPLETE">
    <#return because() + ", and the data covers " + mail.compared.coveredDays + " of the " + days(mail.lookbackDays)
      + " of the window, while a comparison needs one day more than the window has.">
  </#if>
  <#return because() + ", and there is no earlier data to compare with.">
</#function>

<#-- Why there is no stored run behind the comparison; empty when there is one. -->
<#function computed>
  <#if mail.compared.kind != "COMPUTED"><#return ""></#if>
  <#return "Compared with what the digest of " + mail.compared.date + " would have said, computed from the same data, because "
    + because() + ".">
</#function>

<#function because>
  <#switch mail.compared.because>
    <#case "FIRST_RUN"><#return "this is the first digest">
    <#case "QUESTION_CHANGED"><#return "the settings changed and the stored digest answered another question">
    <#case "MEMORY_DAMAGED"><#return "the stored digest is damaged and cannot be read">
    <#default><#return "no stored digest could be used">
  </#switch>
</#function>

<#assign repeat = "This digest may have been sent before: the run before this one ended without saying whether its mail left.">

<#assign checks = [
  "Does the export or the connector that delivers EmailEvents still run?",
  "Is it the right workspace or folder, and may this program read it?",
  "Did mail flow at all?"]>

<#assign unseen = [
  "Spam that no filter recognised.",
  "Mail sent by your own accounts.",
  "Verdicts that changed after the end of the window, and mail that was moved later: where a mail went is where it was delivered at first."]>
