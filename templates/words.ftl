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
  <#switch row.standing>
    <#case "FIRST_SEEN"><#return "first time in this list">
    <#case "RETURNING"><#return "returned">
    <#case "ENTERED"><#return "entered, was " + was(row)>
    <#case "UP"><#return "up from " + row.previousRank>
    <#case "DOWN"><#return "down from " + row.previousRank>
    <#case "STEADY"><#return "about the same">
  </#switch>
</#function>

<#-- The short name of a standing, as counted in the subject and shown as a label. -->
<#function label standing>
  <#switch standing>
    <#case "FIRST_SEEN"><#return "first time in this list">
    <#case "RETURNING"><#return "returned">
    <#case "ENTERED"><#return "entered the list">
    <#case "UP"><#return "moved up">
    <#case "DOWN"><#return "moved down">
  </#switch>
</#function>

<#-- What is usual for a row, with a question mark where the data cannot tell. -->
<#function usual row><#return (row.usual??)?then(median(row.usual), "?")></#function>

<#-- How much spam is still in an inbox, of how much got in: "+" where of some, "?" where of none it is known. -->
<#function inbox row>
  <#if row.reachedInbox == 0 || !mail.tellsInbox()><#return count(row.reachedInbox)></#if>
  <#if row.inboxNotKnown == row.reachedInbox><#return "? / " + count(row.reachedInbox)></#if>
  <#return count(row.stillInInbox) + (row.inboxNotKnown > 0)?then("+", "") + " / " + count(row.reachedInbox)>
</#function>

<#-- Which days "usual" stands on. -->
<#function usualDays usual>
  <#return (usual.weeks == 1)?then("one such day", usual.weeks + " such days")>
</#function>

<#function old hours>
  <#if hours == 0><#return "less than an hour"></#if>
  <#if (hours < 48)><#return counted(hours, "hour", "hours")></#if>
  <#return days((hours / 24)?floor)>
</#function>

<#-- What kind of mail it is: it decides the colour on top and the words beside it. -->
<#function mood>
  <#if mail.state == "NO_DATA"><#return "NO_DATA"></#if>
  <#if mail.tasks?has_content><#return "TASKS"></#if>
  <#if mail.state == "NO_SPAM"><#return "NO_SPAM"></#if>
  <#if missing() || (mail.scope.tooYoung!false) || (mail.scope.dayMissing!false)><#return "CANNOT_TELL"></#if>
  <#if mail.day.surging><#return "SURGE"></#if>
  <#return ((mail.openToday!0) > 0)?then("OPEN", "CALM")>
</#function>

<#-- How many tasks that were urgent when they were told are still open, as the end of a sentence. -->
<#function stillOpen><#return ((mail.openToday!0) > 0)?then(", " + counted(mail.openToday!0, "task is", "tasks are") + " still open", "")></#function>

<#-- The same for a subject. -->
<#function alsoOpen><#return ((mail.openToday!0) > 0)?then(", " + count(mail.openToday) + " open", "")></#function>

<#-- Whether rows are missing without which nobody can say that nothing needs a person. -->
<#function missing><#return mail.scope.lacksCleanInbound || mail.scope.lacksOutbound></#function>

<#-- Whether so much could not be read that no sentence about all of it is true. -->
<#function lost><#return mail.scope.losses?has_content></#function>

<#function tone>
  <#switch mood()>
    <#case "NO_DATA"><#return "amber">
    <#case "TASKS"><#return "red">
    <#case "NO_SPAM"><#return lost()?then("amber", "blue")>
    <#case "CANNOT_TELL"><#return "amber">
    <#case "SURGE">
    <#case "OPEN"><#return "amber">
    <#default><#return lost()?then("amber", "green")>
  </#switch>
</#function>

<#function status>
  <#if !lost()><#return shortStatus()></#if>
  <#return unread + (mood() == "CALM")?then("", "; " + shortStatus()?uncap_first)>
</#function>

<#assign unread = "Part of the events could not be read">

<#function shortStatus>
  <#switch mood()>
    <#case "NO_DATA"><#return "No data">
    <#case "TASKS"><#return mail.tasks?size + (mail.tasks?size == 1)?then(" needs you", " need you") + alsoOpen()>
    <#case "NO_SPAM"><#return "No spam" + alsoOpen()>
    <#case "CANNOT_TELL"><#return "Cannot be told" + alsoOpen()>
    <#case "SURGE"><#return "More spam than usual" + alsoOpen()>
    <#case "OPEN"><#return "Nothing new" + alsoOpen()>
    <#default><#return "Nothing needs you">
  </#switch>
</#function>

<#-- The one sentence, first half: whether anything needs a person. -->
<#function verdict>
  <#if !lost()><#return shortVerdict()></#if>
  <#return unread + "; " + (mood() == "CALM")?then("nothing in the rest needs you today", shortVerdict()?uncap_first)>
</#function>

<#function shortVerdict>
  <#switch mood()>
    <#case "NO_DATA"><#return (mail.scope.newest??)?then("No data for today", "No data")>
    <#case "TASKS"><#return counted(mail.tasks?size, "domain needs", "domains need") + " you today" + stillOpen()>
    <#case "NO_SPAM"><#return "No spam" + stillOpen()>
    <#case "CANNOT_TELL"><#return mail.day.surging?then("At least twice the usual spam, and whether a single domain needs you cannot be told", "Whether anything needs you cannot be told") + stillOpen()>
    <#case "SURGE"><#return surge() + stillOpen()>
    <#case "OPEN"><#return "Nothing new " + lost()?then("in the rest ", "") + "needs you today" + stillOpen()>
    <#default><#return "Nothing needs you today">
  </#switch>
</#function>

<#-- At least twice the usual, and nothing that needs a person: most of it may be one domain's. -->
<#function surge>
  <#if mail.day.riser??><#return "At least twice the usual spam, half of the rise or more from " + name(mail.day.riser)></#if>
  <#return "No single domain needs you, but there is at least twice the usual spam">
</#function>

<#-- Its second half, with how it goes on: how much spam, of how much mail, and what is usual. -->
<#function volume>
  <#if mail.state == "NO_DATA"><#return ": " + noData()></#if>
  <#if mail.state == "NO_SPAM"><#return (mood() == "TASKS")?then("; ", ": ") + noSpam()></#if>
  <#return (mood() == "CALM")?then(": ", "; ") + spam()>
</#function>

<#function spam>
  <#local day = mail.day>
  <#if day.inbound == 0>
    <#return "there was no inbound delivery in the last 24 hours, so none was judged spam; in the last "
      + days(mail.lookbackDays) + " it was " + count(mail.scope.spam) + " of " + count(mail.scope.inbound) + ".">
  </#if>
  <#-- Without the clean rows there is no share. -->
  <#local all = mail.scope.lacksCleanInbound?then(deliveries(day.spam),
      count(day.spam) + " of " + counted(day.inbound, "inbound delivery", "inbound deliveries"))>
  <#return all + " in the last 24 hours " + (day.spam == 1)?then("was", "were") + " judged spam"
    + mail.scope.lacksCleanInbound?then("", ", " + percent(day.spam / day.inbound)) + "; "
    + (day.usual??)?then("usual for " + mail.lastDay + ": " + range(day.usual)
      + (day.usual.weeks < 4)?then(" (known from " + usualDays(day.usual) + " only)", "") + ".",
      "the data does not show what is usual for " + mail.lastDay + ".")>
</#function>

<#function noSpam>
  <#if mail.scope.inbound == 0>
    <#return "and no inbound delivery at all in the last " + days(mail.lookbackDays)
      + ": check that inbound mail is part of the data.">
  </#if>
  <#return "none of " + counted(mail.scope.inbound, "inbound delivery", "inbound deliveries") + " in the last "
    + days(mail.lookbackDays) + " was judged spam (" + count(mail.day.inbound) + " in the last 24 hours).">
</#function>

<#function noData>
  <#if mail.scope.newest??>
    <#return "the newest event is " + old(mail.scope.newestHoursOld)
      + " old (" + mail.scope.newest + "). This does not mean that there was no spam.">
  </#if>
  <#return "there was no event to look at. This does not mean that there was no spam.">
</#function>

<#-- What a mail program shows beside the subject. -->
<#function preview><#return verdict() + volume()></#function>

<#-- What is odd about this mail, before anything else. -->
<#function notes>
  <#local told = lossNotes()>
  <#if missing() && (mail.state != "NO_DATA")><#local told += [missingRows()]></#if>
  <#if (mail.scope.tooYoung!false) && (mail.state != "NO_DATA")><#local told += [tooYoung]></#if>
  <#if (mail.scope.dayMissing!false) && (mail.state != "NO_DATA")><#local told += [dayMissing]></#if>
  <#if (mail.scope.judgedWithoutAuthentication!false) && (mail.state == "SPAM")><#local told += [unusable(mail.scope)]></#if>
  <#if (mail.scope.ownProposed![])?has_content && (mail.state != "NO_DATA")><#local told += [proposed(mail.scope)]></#if>
  <#if (mail.decided.unread)??><#local told += [mail.decided.unread]></#if>
  <#if mail.repeat == "POSSIBLE"><#local told += [repeat]></#if>
  <#if mail.repeat == "ASKED_FOR"><#local told += [sentAgain]></#if>
  <#if !mail.compared.comparable() && mail.state == "SPAM"><#local told += ["Nothing is compared today: " + whyNot()]></#if>
  <#return told>
</#function>

<#-- Why forged and genuine mail are not told apart, which the first sentence rests on. -->
<#function unusable scope>
  <#local which = scope.lacksCleanInbound?then("More than half of the inbound rows are", "More than half of all inbound mail is")>
  <#local why = scope.lacksCleanInbound?then("; whether that is a third-party mail gateway cannot be told without the clean ones", ", as behind a third-party mail gateway")>
  <#return which + " forged or of unknown authentication" + why + ": authentication tells nothing here, so forged and genuine mail are judged together.">
</#function>

<#-- The domains that count as our own because nobody set any; the first few, the rest in the file for programs. -->
<#function proposed scope>
  <#local shown = scope.ownProposed[0..*5] more = scope.ownProposed?size - shown?size>
  <#return "Your own domains are not set; mail came to " + shown?join(", ") + (more gt 0)?then(" and " + more + " more", "")
    + ": set DIGEST_OWN_DOMAINS. Until then " + (scope.ownProposed?size == 1)?then("it counts", "these count") + " as yours, and no block is suggested.">
</#function>

<#-- Of which files a large part could not be read, and what that means. -->
<#function lossNotes>
  <#if !lost()><#return []></#if>
  <#local shown = mail.scope.losses[0..*5]>
  <#local further = mail.scope.losses?size - shown?size>
  <#return shown?map(loss -> loss?ensure_ends_with("."))
    + (further > 0)?then(["And " + counted(further, "file", "files") + " more, see digest.json."], []) + [unreadRows]>
</#function>

<#assign unreadRows = "The rows that could not be read may change every number here, and no block is suggested until they can be read.">

<#-- Which rows are missing, and what that switches off. -->
<#function missingRows>
  <#local clean = "fewer than 1\x00A0% of the " + counted(mail.scope.rows, "row", "rows") + " of the window are clean inbound mail">
  <#local outbound = mail.scope.lacksCleanInbound?then("none is outbound mail",
      "none of the " + counted(mail.scope.rows, "row", "rows") + " of the window is outbound mail")>
  <#local which = mail.scope.lacksCleanInbound?then([clean], []) + mail.scope.lacksOutbound?then([outbound], [])>
  <#return "Rows are missing, as after a filter on " + which?size?switch(2, "ThreatTypes or EmailDirection", mail.scope.lacksOutbound?then("EmailDirection", "ThreatTypes"))
    + ": " + which?join(" and ") + ". Without them classes that stand on such mail say \"cannot be told\", and no block is suggested.">
</#function>

<#-- Where the whole list is, in a mail that some programs show in part only. -->
<#function cut where>
  <#local told = "This mail is longer than 100 KB, and Gmail, like some other programs, shows no more of it: ">
  <#switch where>
    <#case "CSV"><#return told + "the whole list is in digest.csv, which comes with it.">
    <#case "JSON"><#return told + "the whole list is in digest.json, which comes with it.">
    <#default><#return told + "show the whole message, or ask the query spam-sender-domains for the whole list.">
  </#switch>
</#function>

<#-- The digests that nobody got since the one compared with. -->
<#function missed>
  <#if !mail.missed?has_content><#return []></#if>
  <#local shown = mail.missed[0..*7]>
  <#local further = mail.missed?size - shown?size>
  <#return ["No digest is known to have been sent for " + shown?join(", ", "", (further > 0)?then(" and " + more(further), ""))
    + ": these are the changes of " + days(mail.missed?size + 1) + "."]>
</#function>

<#function more number><#return count(number) + " more"></#function>

<#assign dayMissing = "Hardly any mail of the last 24 hours is here, less than a tenth of what such a day has: rows may be late or missing.">

<#assign tooYoung = "The data reaches back fewer than eight days, so what is usual for a sender is not known yet.">

<#function furtherTasks number><#return "And " + counted(number, "domain", "domains") + " more, see digest.json.">
</#function>

<#function whyNot>
  <#if mail.compared.kind == "INCOMPLETE">
    <#return because() + ", and the data "
      + (mail.scope.oldest??)?then("reaches back to " + (mail.scope.oldest!) + " only: it ", "")
      + "covers " + mail.compared.coveredDays + " of the " + days(mail.lookbackDays)
      + " of the window; a comparison needs one day more than the window.">
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
    <#case "MEMORY_DAMAGED"><#return "the stored digest is damaged and cannot be read, so that every task is told as if it were new">
    <#default><#return "no stored digest could be used">
  </#switch>
</#function>

<#assign repeat = "This digest may have been sent before: the previous run ended before it was known whether its mail left.">

<#assign sentAgain = "Somebody asked for this digest again; it replaces any earlier mail of this date.">

<#assign whoseSpam = "Whose spam it was">

<#function slice slice><#return (slice.domain??)?then(name(slice.domain!), "all other domains")></#function>

<#-- The ring in words, for who does not see it: its largest parts; the table beside it has all. -->
<#function donutAlt>
  <#local largest = mail.donut.slices[0..*3]?map(one -> slice(one) + " " + percent(one.share))>
  <#return "Ring of the spam deliveries of " + days(mail.lookbackDays) + " by sender domain: " + largest?join(", ")
    + (mail.donut.slices?size > 3)?then(" and others", "") + "; the table has all numbers.">
</#function>

<#assign doToday = "Do today">

<#-- The name of a task in a subject: a name with signs that no domain has, such as a currency's, makes filters suspicious. -->
<#function subjectName task><#return isOfMany(task.reason)?then(namesOfMany(task.reason), domainInSubject(task.domain))></#function>

<#-- What is about many names has none of its own. -->
<#function isOfMany reason><#return ["CUT_FROM_VIEW", "CAMPAIGN"]?seq_contains(reason)></#function>
<#function namesOfMany reason><#return (reason == "CAMPAIGN")?then("new domains", "further names")></#function>

<#function domainInSubject domain>
  <#local name = name(domain)>
  <#return name?matches(r"[\p{L}\p{N}\p{M}\[\]().… _-]+")?then(domain.cut(name, 48), "an invalid domain name")>
</#function>

<#-- The name of a task; names that had no room in view have none. -->
<#function taskName task><#return isOfMany(task.reason)?then(namesOfMany(task.reason)?cap_first, fullName(task.domain))></#function>

<#assign thisWeek = "This week">
<#assign openTasks = "Still open">
<#assign closedTasks = "Closed">
<#assign decidedTasks = "Decided">

<#-- The id of a task, by which people decide; empty where they cannot. -->
<#function taskId task><#return (task.id??)?then(" Task " + task.id + ".", "")></#function>

<#-- The ids of the names of a line, and that of all of them together. -->
<#function toldIds line><#return ((mail.decided.example)?? && !isOfMany(line.reason))?then((line.ids?size == 1)?then("; task ", "; tasks ") + line.ids?join(", ") + (line.line??)?then("; all of them " + line.line, ""), "")></#function>

<#-- How to decide, once in a mail, in the first section that has a task; empty in the others, and where nobody can. -->
<#function howToDecide section>
  <#if !(mail.decided.example)??><#return ""></#if>
  <#local first = mail.tasks?has_content?then("TODAY", mail.week?has_content?then("WEEK", "OPEN"))>
  <#return (section == first)?then("Known or dealt with? spam-digest decide " + mail.decided.example + " --as done", "")>
</#function>

<#-- A name that somebody decided about. -->
<#function decidedName decided><#return decided.address?then("an address of ", "") + fullName(decided.domain)></#function>

<#function decidedUntil decided><#return (decided.until??)?then("until " + decided.until, "until it changes")></#function>

<#-- What became of a name that was told before. -->
<#function told line>
  <#if !line.lookedAt><#return "it could not be looked at today"></#if>
  <#if line.inside == 0><#return "none got in"></#if>
  <#return count(line.inside) + " got in, " + line.lastDay?then("the newest in the last 24 hours", "none since " + line.newest) + staying(line)>
</#function>

<#-- Where its mail is now, as far as it is known. -->
<#function staying line>
  <#if (line.unknown > 0)><#return (line.unknown == line.inside)?then(", how many are still there is not known", ", at least " + count(line.still) + " still there")></#if>
  <#return (line.still > 0)?then(", " + count(line.still) + " still there", ", all taken away since")>
</#function>

<#-- The names of a line, the rest counted. -->
<#function toldNames line>
  <#if !line.domains?has_content><#return counted(line.more, "name", "names")></#if>
  <#return line.domains?map(domain -> isOfMany(line.reason)?then(namesOfMany(line.reason), fullName(domain)))?join(", ") + (line.more > 0)?then(" and " + more(line.more), "")>
</#function>

<#-- What the memory had no room for. -->
<#function droppedTasks><#return counted(mail.dropped, "open task", "open tasks") + " of this week had no room in the memory, and " + (mail.dropped == 1)?then("is", "are") + " told again if there is more of " + (mail.dropped == 1)?then("it", "them") + "."></#function>

<#-- The list may be as it was while a task is not. -->
<#function unchanged><#return (mail.tasks?has_content || mail.week?has_content || mail.closed?has_content)?then("The list is as it was.", "Nothing changed.")></#function>

<#function closedBecause line>
  <#switch line.because>
    <#case "NO_NEW_DELIVERY"><#return "no new delivery in a week">
    <#case "DECIDED"><#return "decided to be done">
    <#default><#return "its mail has left the data">
  </#switch>
</#function>

<#assign leftOut = "Left out of the count">
<#assign lookedAt = "What was looked at">
<#assign notSeen = "Not seen here">
<#assign whatToCheck = "What to check">
<#assign mixed = "mixed scripts">

<#function inboxLegend>
  <#if mail.tellsInbox()>
    <#return "Inbox: spam deliveries still there / got in, as of the end of the window"
      + (mail.rows?filter(row -> (row.inboxNotKnown > 0))?size > 0)?then("; ? or + where that is not known of all or some", "") + ".">
  </#if>
  <#return "Inbox: spam deliveries that got in" + (mail.rows?filter(row -> (row.reachedInbox > 0))?size > 0)?then("; what is still there is not known", "") + ".">
</#function>

<#-- The registered domains whose names together would be in the list; empty where there is none. -->
<#function families>
  <#if !mail.unlisted.families?has_content><#return ""></#if>
  <#local shown = mail.unlisted.families[0..*2] further = mail.unlisted.families?size - shown?size>
  <#return "Names that together would be in this list: " + shown?map(one -> family(one))?join(", ")
    + (further > 0)?then(" and " + more(further) + ", see digest.json", "") + ".">
</#function>

<#function family one>
  <#return one.domain.cut(fullName(one.domain), 60) + " (*." + one.domain.cut(fullName(one.domain), 60) + ": " + counted(one.names, "name", "names") + ", "
    + counted(one.spam, "spam delivery", "spam deliveries") + ", " + count(one.inInbox) + " to inboxes, would be rank " + one.rank + ")">
</#function>

<#-- What the list leaves out, in one sentence; empty where it shows all. -->
<#function tail>
  <#if !(mail.unlisted.tail)??><#return ""></#if>
  <#local tail = mail.unlisted.tail>
  <#local usual = (tail.usual??)?then(", usual for " + mail.lastDay + ": " + range(tail.usual!), "")>
  <#return "Below the list: " + counted(tail.domains, "domain", "domains") + " with " + counted(tail.spam, "spam delivery", "spam deliveries") + " in "
    + days(mail.lookbackDays) + ", " + count(tail.last24h) + " in the last 24 hours" + usual + "; "
    + (tail.fresh??)?then(firstTimes(tail), "how many of these domains are new is not known") + ".">
</#function>

<#function firstTimes tail>
  <#return ((tail.fresh!0) == 0)?then("none", count(tail.fresh!0)) + " of these domains sent spam for the first time">
</#function>

<#function legend>
  <#return "24 h / usual: spam deliveries of the last 24 hours, and the median of the same 24 hours in the previous four weeks"
    + mail.scope.covered?then("", " as far as the data reaches") + ". Bars: the days of the window, oldest first, against the domain's own highest day. "
    + inboxLegend()>
</#function>

<#-- The bars in words, for who cannot see them. -->
<#function barsLabel row>
  <#return "Spam deliveries a day over " + days(row.days?size) + ", oldest first; the last day had " + count(row.last24h) + ".">
</#function>

<#-- The bars as text, oldest day first; a dot is a day without. -->
<#function bars row>
  <#return row.days?map(day -> [".", "\x2581", "\x2582", "\x2583", "\x2584", "\x2585", "\x2586", "\x2587", "\x2588"][day])?join("")>
</#function>

<#-- What was looked at and how healthy the data is, in sentences. -->
<#function scope>
  <#local scope = mail.scope>
  <#local told = ["From " + scope.from + " to " + scope.to + " (time zone of the digest: " + scope.zone + ")."]>
  <#if mail.state != "NO_DATA">
    <#local told += [deliveries(scope.spam)?cap_first + " judged spam of " + count(scope.inbound) + " inbound, from "
      + counted(scope.domains, "sender domain", "sender domains") + ". One delivery is one message to one recipient."]>
    <#if scope.newest??>
      <#local told += ["The newest event is from " + scope.newest + ", " + old(scope.newestHoursOld)
        + " before the end of the window. The last 24 h may still rise: rows arrive late, and verdicts change."]>
    </#if>
  </#if>
  <#if !scope.covered && scope.oldest??>
    <#local told += ["The data covers " + scope.coveredDays + " of the " + days(mail.lookbackDays) + ": its oldest event is from " + scope.oldest + "."]>
  </#if>
  <#if (scope.duplicates > 0)>
    <#local told += [counted(scope.duplicates, "row", "rows") + " that " + (scope.duplicates == 1)?then("gives", "give") + " a delivery once more " + (scope.duplicates == 1)?then("was", "were") + " left out."]>
  </#if>
  <#return told + scope.remarks>
</#function>

<#function rejected><#return counted(mail.scope.rejectedRows, "row", "rows") + " could not be used:"></#function>

<#-- The Sentinel hunting query of the same name asks the same; its version is the one in queries/. -->
<#assign query = "spam-sender-domains 1.6.0, MITRE ATT&CK T1566 (phishing)">

<#function footer>
  <#return [
    "Query: " + query,
    "Question: " + mail.scope.fingerprint,
    "Window: (" + mail.scope.fromUtc + ", " + mail.scope.toUtc + "]",
    "Files that come with this mail: digest.csv has all tracked domains, digest.json the list for programs, unless they are switched off."]>
</#function>

<#-- A table without a single row is most often one that never comes into the workspace. -->
<#assign checks = ((mail.scope.newest)??)?then([], [
  "Is EmailEvents kept in the data lake only, or does no connector bring it into the workspace? In the Defender portal, under Microsoft Sentinel, Configuration, Tables, give it the Analytics tier and 90 days, or tick it in the connector Microsoft Defender XDR."]) + [
  "Does the export or the connector that delivers EmailEvents still run?",
  "Is it the right workspace or folder, and may this program read it?",
  "Did mail flow at all?"]>

<#-- What the tables that are here cannot tell. -->
<#assign unseen = [
  "Spam that no filter recognised.",
  "Mail sent by your own accounts.",
  "The true time of rows that arrived more than 48 hours late: they count by their arrival, unless an earlier row of their message is here."]
  + [((mail.scope.actionsTold)!false)?then(
    "What happened after the end of the window: where mail is, and what it was judged, is told as of then.",
    ((mail.tellsInbox())!false)?then(
    "Verdicts that changed after the end of the window, and what was done to mail later, because no row of EmailPostDeliveryEvents is here: where mail is now is known only where LatestDeliveryLocation names another place.",
    "Verdicts that changed after the end of the window, and mail that was moved later, because no row of EmailPostDeliveryEvents is here: the place shown for a mail is where it was first delivered."))]
  + [((mail.scope.clicksTold)!false)?then(
    "Clicks that Safe Links did not record, those in forwarded mail among them.",
    "Who clicked, because no row of UrlClickEvents is here.")]
  + ((mail.scope.linksTold)!false)?then([], [
    "Where the links in mail lead, because no row of EmailUrlInfo is here."])>
