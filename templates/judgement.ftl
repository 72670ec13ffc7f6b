<#-- The words of the judgement: classes, facts and steps. Functions give plain text; the caller escapes. -->
<#import "words.ftl" as words>

<#function senderClass name>
  <#switch name>
    <#case "TOO_FEW"><#return "too few to judge">
    <#case "NO_SENDER_NAME"><#return "no sender name">
    <#case "OWN_NAME_FORGED"><#return "your own name, forged">
    <#case "OWN_SERVICE_UNAUTHENTICATED"><#return "your own service, unauthenticated">
    <#case "OWN_SERVICE_JUDGED_SPAM"><#return "your own service, judged spam">
    <#case "MIXED"><#return "mixed: both its own mail and forged mail">
    <#case "FORWARDED"><#return "forwarded mail">
    <#case "FORGED_NAME"><#return "forged name">
    <#case "ABUSED_MAIL_SERVICE"><#return "abused free mail or mail service">
    <#case "BULK"><#return "bulk mail">
    <#case "SUDDEN_FROM_TRUSTED"><#return "sudden spam from a domain you trust">
    <#case "BUILT_FOR_SPAM"><#return "built for spam">
    <#case "SPAM_ONLY"><#return "spam-only sender">
    <#case "ORDINARY"><#return "ordinary sender, some mail judged spam">
    <#case "UNAUTHENTICATED"><#return "unauthenticated sender">
    <#case "UNCLEAR"><#return "no clear pattern">
    <#case "CANNOT_BE_TOLD"><#return "cannot be told: rows are missing">
  </#switch>
</#function>

<#function of fact what><#return words.count(fact.part) + (fact.whole > 0)?then(" of " + words.count(fact.whole), "") + " " + what></#function>

<#function fact fact>
  <#switch fact.kind>
    <#case "SPAM_DELIVERIES"><#return words.counted(fact.part, "spam delivery", "spam deliveries")>
    <#case "MESSAGES"><#return words.counted(fact.part, "message", "messages")>
    <#case "OWN_DOMAIN"><#return "it is one of your own domains">
    <#case "AUTHENTICATED"><#return of(fact, "authenticated")>
    <#case "VOUCHED"><#return of(fact, "vouched for by a forwarder")>
    <#case "FORGED"><#return of(fact, "forged")>
    <#case "UNAUTHENTICATED"><#return of(fact, "without authentication")>
    <#case "LISTED_MAIL_SERVICE"><#return "anybody can send from there">
    <#case "BULK"><#return of(fact, "bulk")>
    <#case "SUDDEN"><#return of(fact, "in the last 72 hours")>
    <#case "FEW_SENDERS"><#return of(fact, "from its five busiest addresses")>
    <#case "MANY_SENDERS"><#return words.counted(fact.part, "sender address", "sender addresses")>
    <#case "WROTE_TO_IT"><#return "your people wrote to it on " + words.days(fact.part)>
    <#case "CLEAN_AUTHENTICATED"><#return words.counted(fact.part, "clean authenticated delivery", "clean authenticated deliveries")>
    <#case "CLEAN"><#return of(fact, "clean")>
    <#case "SPAM_SHARE"><#return of(fact, "deliveries judged spam")>
    <#case "HIGH_CONFIDENCE"><#return of(fact, "spam with the highest confidence")>
    <#case "PHISH"><#return words.counted(fact.part, "delivery", "deliveries") + " judged phish">
    <#case "FIRST_MAIL_DAYS_AGO"><#return (fact.part == 0)?then("first mail within the last day", "first mail " + words.days(fact.part) + " ago")>
    <#case "REACHED_INBOX"><#return of(fact, "reached an inbox")>
    <#case "ALLOWED"><#return of(fact, "let into an inbox by an allow of yours")>
    <#case "STEADY"><#return "steady, not sudden">
    <#case "INSIDE_TODAY"><#return of(fact, "judged a threat in the last 24 hours reached an inbox")>
    <#case "INSIDE_SIX_DAYS"><#return of(fact, "judged a threat in the last six days reached an inbox")>
    <#case "STILL_INSIDE"><#return words.count(fact.part) + " of " + words.count(fact.whole) + " still in inboxes as of the window's end">
    <#case "TAKEN_AWAY"><#return (fact.part == fact.whole)?then("all " + words.count(fact.whole), words.count(fact.part) + " of " + words.count(fact.whole)) + " taken out of inboxes since">
    <#case "CLICKED"><#return (fact.part == 0)?then("no click recorded by Safe Links", words.counted(fact.part, "person", "people") + " clicked a link in it, " + (fact.whole == 0)?then("none", words.count(fact.whole)) + " got through, as Safe Links recorded")>
    <#case "TAKING_AWAY_FAILED"><#return "taking " + words.count(fact.part) + " away failed">
    <#case "WITH_LINKS"><#return parts(fact) + (fact.part == 1)?then(" carries", " carry") + " links">
    <#case "FIRST_CONTACT"><#return "first contact for " + parts(fact)>
    <#case "WITH_ATTACHMENTS"><#return parts(fact) + (fact.part == 1)?then(" carries", " carry") + " attachments">
    <#case "JUDGED_PHISH"><#return of(fact, "judged phish or malware")>
    <#case "CLEAN_DAYS"><#return "clean mail of it on " + words.days(fact.part)>
    <#case "LET_IN"><#return of(fact, "let in by a rule or an allow")>
    <#case "THREATS_BEFORE"><#return words.count(fact.part) + " such in the four weeks before">
    <#case "NEW_DOMAINS"><#return words.counted(fact.part, "new domain", "new domains") + " from " + words.counted(fact.whole, "network", "networks")>
    <#case "CUT_NAMES"><#return words.counted(fact.part, "name", "names") + " more than can be looked at">
    <#case "CUT_INSIDE"><#return words.counted(fact.part, "threat", "threats") + " of theirs reached an inbox">
    <#case "TWICE_THE_USUAL"><#return words.count(fact.whole) + " in 24 hours, at least twice the " + words.count(fact.part) + " that are usual for " + mail.lastDay>
    <#case "AUTHENTICATION_UNUSABLE"><#return "authentication results say nothing behind your mail gateway">
  </#switch>
</#function>

<#function step name>
  <#switch name>
    <#case "NONE"><#return "nothing to do">
    <#case "ALREADY_FILTERED"><#return "already filtered, nothing to do">
    <#case "SET_SPF_AND_DKIM"><#return "set SPF and DKIM for the service; do not block">
    <#case "REPORT_FALSE_POSITIVE"><#return "report as false positive; do not block">
    <#case "READ_BOTH_LINES"><#return "look at the authenticated and the forged mail separately; do not block">
    <#case "CHECK_ARC_SEALERS"><#return "check your trusted ARC sealers; do not block">
    <#case "HONOUR_DMARC"><#return "see that DMARC is honoured and find what let it in; never block or blame the domain">
    <#case "CHECK_SURGE"><#return "find out why it doubled; never block the service">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK"><#return "unsubscribe, or tune the bulk threshold; do not block">
    <#case "CALL_CONTACT_AND_HUNT"><#return "call your known contact there, hunt the addresses, purge; do not block">
    <#case "ASK_COLLEAGUES"><#return "ask the colleagues who wrote to it; do not block">
    <#case "BLOCK_CANDIDATE"><#return "block candidate: read commands.txt first">
    <#case "FIND_WHAT_LETS_IT_IN"><#return "find what lets it in and narrow it; never block the name">
    <#case "HUNT_AND_PURGE"><#return "look in the portal for who got it and who clicked, and take it out of inboxes">
    <#case "LOOK_WHO_CLICKED"><#return "it was taken out of inboxes: look in the portal for who read it and who clicked">
    <#case "RESET_WHO_GOT_THROUGH"><#return "find who got through with the hunting query, reset their password and sessions, then take what is left out of inboxes">
    <#case "RESET_AND_CALL_CONTACT"><#return "find who got through with the hunting query, reset their password and sessions, call your known contact there, then take what is left out of inboxes; do not block">
    <#case "CALL_CONTACT"><#return "call your known contact there; it was taken out of inboxes, so nothing is left to purge; do not block">
    <#case "WATCH"><#return "watch it">
    <#case "SAMPLE_THREE"><#return "sample three, submit false positives; do not block">
    <#case "WATCH_AND_SUBMIT"><#return "watch and submit samples; do not block">
  </#switch>
</#function>

<#-- Why a block is advised and no command is there for it. -->
<#assign noHostName = "there is no command, because the name is not a host name">

<#-- Why no block of a name is offered. -->
<#function noBlock name>
  <#switch name>
    <#case "NO_HOST_NAME"><#return "no block, because the name is not a host name">
    <#case "OWN_NAME"><#return "no block, because the name is yours or stands above one of yours">
    <#case "PUBLIC_SUFFIX"><#return "no block, because it is a public suffix, where anybody can have a name">
    <#case "MAIL_SERVICE"><#return "no block, because anybody can have an address there or send through it">
    <#case "SHARED_HOST"><#return "no block, because many share the name">
    <#case "INSTITUTION"><#return "no block, because only institutions such as universities and authorities have names there">
    <#case "WIDELY_KNOWN"><#return "no block, because the name is widely used">
    <#case "OWN_NOT_SET"><#return "no block, because your own domains are not set">
    <#case "ROWS_MISSING"><#return "no block, because rows are missing that could speak for it">
    <#case "KNOWN_HERE"><#return "no block, because your people write to it or get wanted mail from it">
    <#case "MOST_GETS_IN"><#return "no block, because most threats reach inboxes here, so that this one did says little">
    <#case "NOT_ITS_OWN"><#return "no block, because who really sends it cannot be told">
    <#case "NOT_ONLY_SPAM"><#return "no block, because it is not certain that it sends nothing but spam">
    <#case "NOT_WATCHED"><#return "no block, because it has not been watched for a week">
    <#case "KEPT_OUT"><#return "no block, because the filter keeps its spam out">
    <#case "STOPPED"><#return "no block, because none of its spam came in the last six days">
    <#case "NOT_TRACKED"><#return "no block, because only the " + mail.tracked + " names with the most spam are looked at closely">
  </#switch>
</#function>

<#function scenario name>
  <#switch name>
    <#case "RELAYS"><#return "mail relays">
    <#case "REPORTS"><#return "automated reports">
    <#case "SCHEDULERS"><#return "job schedulers">
    <#case "ALERTS"><#return "alert mail">
    <#case "TESTING"><#return "mail tests">
    <#case "SIMULATIONS"><#return "phishing simulations">
  </#switch>
</#function>

<#-- Many new domains, none of which stands in the list for them all. -->
<#function campaign item>
  <#return "a campaign: " + item.cut?then("at least ", "") + words.counted(item.domains, "new domain", "new domains") + " from "
    + words.counted(item.networks, "network", "networks") + ", " + words.counted(item.deliveries, "delivery", "deliveries") + ", "
    + (item.inside == 0)?then("none", words.count(item.inside)) + " in inboxes">
</#function>

<#function hidden item>
  <#if item.window == 0><#return scenario(item.scenario) + ": nothing left out">
  </#if>
  <#return scenario(item.scenario) + ": " + words.count(item.window) + " left out, " + words.count(item.last24h) + " of them in the last 24 hours"
    + (item.usual??)?then("; usual for " + mail.lastDay + ": " + words.median(item.usual), "")>
</#function>

<#-- The same in the few words that fit a column. -->
<#function shortClass row>
  <#if (row.task!row.week)??><#return signal(row.task!row.week)></#if>
  <#if !row.judged??><#return "not judged"></#if>
  <#switch row.judged.senderClass>
    <#case "TOO_FEW"><#return "too few to judge">
    <#case "NO_SENDER_NAME"><#return "no sender name">
    <#case "OWN_NAME_FORGED"><#return "own name, forged">
    <#case "OWN_SERVICE_UNAUTHENTICATED"><#return "own, unauthent.">
    <#case "OWN_SERVICE_JUDGED_SPAM"><#return "own, judged spam">
    <#case "MIXED"><#return "own and forged">
    <#case "FORWARDED"><#return "forwarded mail">
    <#case "FORGED_NAME"><#return "forged name">
    <#case "ABUSED_MAIL_SERVICE"><#return "abused free mail">
    <#case "BULK"><#return "bulk mail">
    <#case "SUDDEN_FROM_TRUSTED"><#return "sudden, trusted">
    <#case "BUILT_FOR_SPAM"><#return "built for spam">
    <#case "SPAM_ONLY"><#return "spam-only sender">
    <#case "ORDINARY"><#return "ordinary sender">
    <#case "UNAUTHENTICATED"><#return "not authenticated">
    <#case "UNCLEAR"><#return "no clear pattern">
    <#case "CANNOT_BE_TOLD"><#return "cannot be told">
  </#switch>
</#function>

<#-- The strongest signal of a row, in the same few words. -->
<#function signal reason>
  <#switch reason>
    <#case "SUDDEN_FROM_TRUSTED"><#return "sudden, trusted">
    <#case "OWN_NAME_FORGED"><#return "own name, forged">
    <#case "OWN_NAME_ABUSED"><#return "own name, abused">
    <#case "FORGED_NAME_GOT_IN"><#return "forged, got in">
    <#case "LOOKALIKE"><#return "looks like yours">
    <#case "BLOCKED_BUT_INSIDE"><#return "blocked, got in">
    <#case "LET_IN_BY_US"><#return "let in by an allow">
    <#case "FLOODS_INBOXES"><#return "floods inboxes">
    <#case "CAMPAIGN"><#return "a campaign">
    <#case "CUT_FROM_VIEW"><#return "too many">
    <#case "CLICKED_THROUGH"><#return "clicked through">
    <#case "NOW_PHISH"><#return "now phish">
    <#case "SMALL_BUT_INSIDE"><#return "a little got in">
    <#case "BLOCK_CANDIDATE"><#return "spam, some got in">
    <#case "ASK_COLLEAGUES"><#return "ask colleagues">
    <#case "SURGE"><#return "surging">
    <#case "FALSE_POSITIVES"><#return "wanted, judged spam">
    <#case "OWN_SERVICE"><#return "own, judged spam">
  </#switch>
</#function>

<#function shortStep row>
  <#if row.task??><#return "see " + words.doToday?uncap_first></#if>
  <#if !row.judged??><#return "nothing"></#if>
  <#switch row.judged.step>
    <#case "NONE"><#return "nothing">
    <#case "ALREADY_FILTERED"><#return "nothing, filtered">
    <#case "SET_SPF_AND_DKIM"><#return "set SPF and DKIM">
    <#case "REPORT_FALSE_POSITIVE"><#return "report false positive">
    <#case "READ_BOTH_LINES"><#return "look at both kinds">
    <#case "CHECK_ARC_SEALERS"><#return "check ARC sealers">
    <#case "HONOUR_DMARC"><#return "see that DMARC is honoured">
    <#case "FIND_WHAT_LETS_IT_IN"><#return "find what lets it in">
    <#case "HUNT_AND_PURGE"><#return "hunt, purge">
    <#case "LOOK_WHO_CLICKED"><#return "look who clicked">
    <#case "RESET_WHO_GOT_THROUGH"><#return "reset who got through">
    <#case "RESET_AND_CALL_CONTACT"><#return "reset who got through, call">
    <#case "CALL_CONTACT"><#return "call your contact">
    <#case "CHECK_SURGE"><#return "find out why">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK"><#return "unsubscribe or tune">
    <#case "CALL_CONTACT_AND_HUNT"><#return "call, hunt, purge">
    <#case "ASK_COLLEAGUES"><#return "ask colleagues">
    <#case "BLOCK_CANDIDATE"><#return "watch for more">
    <#case "WATCH"><#return "watch it">
    <#case "SAMPLE_THREE"><#return "sample three">
    <#case "WATCH_AND_SUBMIT"><#return "watch, submit samples">
  </#switch>
</#function>

<#-- What the few words of a step leave out: what not to do. -->
<#function caution name>
  <#switch name>
    <#case "FIND_WHAT_LETS_IT_IN"><#return "never block the name">
    <#case "HONOUR_DMARC"><#return "never block or blame the domain">
    <#case "CHECK_SURGE"><#return "never block the service">
    <#case "SET_SPF_AND_DKIM">
    <#case "REPORT_FALSE_POSITIVE">
    <#case "READ_BOTH_LINES">
    <#case "CHECK_ARC_SEALERS">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK">
    <#case "CALL_CONTACT_AND_HUNT">
    <#case "CALL_CONTACT">
    <#case "RESET_AND_CALL_CONTACT">
    <#case "ASK_COLLEAGUES">
    <#case "SAMPLE_THREE">
    <#case "WATCH_AND_SUBMIT"><#return "do not block">
    <#default><#return "">
  </#switch>
</#function>

<#-- Why a domain needs a person today. -->
<#function reason task>
  <#switch task.reason>
    <#case "SUDDEN_FROM_TRUSTED"><#return "sudden spam from a domain you trust">
    <#case "OWN_NAME_ABUSED"><#return "threats from your own name, and they are proven to be yours">
    <#case "FLOODS_INBOXES"><#return "its threats flood inboxes">
    <#case "CLICKED_THROUGH"><#return "somebody got through to a page that its phish links to">
    <#case "CAMPAIGN"><#return "a campaign: many new domains from the same networks">
    <#case "CUT_FROM_VIEW"><#return "more senders in inboxes than can be looked at">
    <#case "SMALL_BUT_INSIDE"><#return "a little more than usual got into inboxes">
    <#case "FALSE_POSITIVES"><#return "wanted mail is judged a threat, and readers let it in">
    <#case "NOW_PHISH"><#return "its mail is now judged phish">
    <#case "OWN_NAME_FORGED"><#return "your own name, forged, and it reached an inbox">
    <#case "LET_IN_BY_US"><#return "an allow or a rule of yours lets its spam in">
    <#case "FORGED_NAME_GOT_IN"><#return "a forged name reached an inbox">
    <#case "LOOKALIKE"><#return "a new name that looks like yours, and it reached an inbox">
    <#case "BLOCKED_BUT_INSIDE"><#return "you block it, and it reached an inbox all the same">
    <#case "BLOCK_CANDIDATE"><#return "a block would help, and no harm is known">
    <#case "ASK_COLLEAGUES"><#return "suspicious, and your people write to it">
    <#case "SURGE"><#return "a mail service at twice its usual or more">
    <#case "OWN_SERVICE"><#return "your own mail is judged spam">
  </#switch>
</#function>

<#-- A line of an open or closed task; its reason is told as a task's is. -->
<#function openTask line>
  <#local name = words.toldNames(line) + ": " + reason(line)>
  <#if line.because??><#return name + "; closed, " + words.closedBecause(line) + (line.lookedAt && line.inside > 0)?then(words.staying(line), "") + "; told on " + line.since></#if>
  <#return "Since " + line.since + ": " + name + "; " + words.told(line) + words.toldIds(line)>
</#function>

<#-- A line of a decided name: what is open of it is told where it is watched. -->
<#function decided decided>
  <#local by = decided.as?lower_case + ", by " + decided.who?has_content?then(decided.who, "somebody") + ", " + words.decidedUntil(decided)>
  <#local watched = (decided.as == "WATCHING" && decided.task??)?then("; " + words.told(decided.task!), "")>
  <#return words.decidedName(decided) + ": " + by + watched + decided.note?has_content?then("; " + decided.note, "")>
</#function>

<#-- A decision that ended, said once. -->
<#function ended decided><#return words.decidedName(decided) + ": what was decided as " + decided.as?lower_case + " " + words.decidedUntil(decided) + " has ended"></#function>

<#-- The same for a subject, where each character counts. -->
<#function shortReason task>
  <#switch task.reason>
    <#case "NOW_PHISH"><#return "now phish">
    <#case "OWN_NAME_FORGED"><#return "your own name, forged">
    <#case "LET_IN_BY_US"><#return "let in by an allow">
    <#case "FORGED_NAME_GOT_IN"><#return "forged, reached an inbox">
    <#case "LOOKALIKE"><#return "looks like your name">
    <#case "BLOCKED_BUT_INSIDE"><#return "in despite your block">
    <#case "FLOODS_INBOXES"><#return "floods inboxes">
    <#case "OWN_NAME_ABUSED"><#return "threats from your own name">
    <#case "CAMPAIGN"><#return "a campaign">
    <#case "CUT_FROM_VIEW"><#return "too many to look at">
    <#case "SMALL_BUT_INSIDE"><#return "a little got in">
    <#case "FALSE_POSITIVES"><#return "wanted mail judged a threat">
    <#case "BLOCK_CANDIDATE"><#return "block candidate">
    <#case "ASK_COLLEAGUES"><#return "ask your colleagues">
    <#case "SURGE"><#return "surging">
    <#default><#return reason(task)>
  </#switch>
</#function>

<#-- A part and its whole, shortly: "3 of 9", "all 9". -->
<#function parts fact>
  <#if fact.part == fact.whole><#return (fact.whole == 1)?then("the one", "all " + words.count(fact.whole))></#if>
  <#return words.count(fact.part) + " of " + words.count(fact.whole)>
</#function>

<#-- What the mail says beside a fact of a task: who took mail away, who clicked, and where its links lead. -->
<#function detail task fact>
  <#if fact.kind == "TAKEN_AWAY">
    <#local by = (task.removed.byZap > 0)?then([words.count(task.removed.byZap) + " by ZAP"], [])
      + (task.removed.byPeople > 0)?then([words.count(task.removed.byPeople) + " by hand"], [])>
    <#return by?has_content?then(": " + by?join(", "), "")>
  </#if>
  <#if fact.kind == "CLICKED" && (task.people.names)?has_content>
    <#return ": " + task.people.names?join(", ") + (task.people.more > 0)?then(" and " + words.count(task.people.more) + " more", "")>
  </#if>
  <#if fact.kind == "WITH_LINKS" && task.link??>
    <#return ", most often to " + task.link.cut(words.name(task.link), 48)>
  </#if>
  <#return "">
</#function>

<#function evidence task>
  <#local told = task.facts?map(f -> fact(f) + detail(task, f))>
  <#if (task.phishLast24h > 0)><#local told = [words.count(task.phishLast24h) + " judged phish in the last 24 hours"] + told></#if>
  <#if task.row?? && (task.row.rank > mail.rows?size)><#local told += ["rank " + task.row.rank + ", below the list"]></#if>
  <#if task.allow??><#local told += [task.allow]></#if>
  <#if task.row?? && task.row.topSenders?has_content><#local told += [senders(task.row)]></#if>
  <#if !told?has_content><#return "more phish than spam in the last 24 hours"></#if>
  <#return told?join("; ")>
</#function>

<#function against task><#return "against: " + (task.against??)?then(fact(task.against), "nothing found")></#function>

<#function taskStep task>
  <#if task.noCommand??><#return "block candidate, but " + noHostName></#if>
  <#if task.reason == "BLOCK_CANDIDATE"><#return "watch it: a block is offered once more of it gets in"></#if>
  <#if task.reason == "OWN_NAME_ABUSED"><#return "find the account or service of yours that sends it, and stop it; " + step(task.step)></#if>
  <#if task.reason == "LOOKALIKE"><#return step(task.step) + "; whoever got it should not answer it, unless it is a name of yours" + (task.noBlock??)?then("; " + noBlock(task.noBlock!), "")></#if>
  <#if task.reason == "CAMPAIGN"><#return step(task.step) + "; hunt by the network, since the names change"></#if>
  <#if task.reason == "LET_IN_BY_US"><#return step(task.step) + "; an exercise of yours is left out once it is set up as a simulation"></#if>
  <#if task.reason == "OWN_NAME_FORGED"><#return step(task.step) + "; make sure that it is no service of yours" + pair(task)></#if>
  <#return step(task.step) + pair(task) + (task.noBlock??)?then("; " + noBlock(task.noBlock!), "")>
</#function>

<#function pair task><#return (task.hasPair!false)?then("; commands.txt has a spoof pair to consider", "")></#function>

<#-- Mail in our own name that fails authentication is not always forged. -->
<#assign perhapsOurs = "it may be a service of yours that is not authenticated">

<#-- What stands behind a row of the list; what is told under "do today" is not told again. -->
<#function behind row>
  <#local told = []>
  <#if row.standing??><#local told += [words.standing(row)]></#if>
  <#if row.task??>
    <#local told += ["see " + words.doToday?cap_first]>
  <#elseif row.judged??>
    <#local told += row.judged.facts?map(f -> fact(f))>
    <#if (row.judged.senderClass!"") == "OWN_NAME_FORGED"><#local told += [perhapsOurs]></#if>
    <#if row.judged.against??><#local told += ["but " + fact(row.judged.against)]></#if>
  </#if>
  <#if !mail.scope.lacksCleanInbound && (row.task?? || !row.judged?? || !row.judged.facts?filter(f -> f.kind == "SPAM_SHARE")?has_content)>
    <#local told += [words.percent(row.share) + " of its mail was spam"]>
  </#if>
  <#local told += [words.counted(row.recipients, "recipient", "recipients")]>
  <#if row.topSenders?has_content && !row.task??><#local told += [senders(row)]></#if>
  <#if row.noBlock??><#local told += [noBlock(row.noBlock)]></#if>
  <#if row.judged?? && !row.task?? && caution(row.judged.step)?has_content><#local told += [caution(row.judged.step)]></#if>
  <#return told?join("; ")>
</#function>

<#-- What a reader has to know before trusting the classes. -->
<#function health scope><#return differ(scope)?then([latest(scope)], [])></#function>

<#-- Whether counting the newest rows gives another number, by more than 2 %. -->
<#function differ scope><#return (scope.spam - scope.latestSpam)?abs * 50 gt scope.spam></#function>

<#function latest scope><#return "Counting only the newest row of each message and recipient gives " + words.count(scope.latestSpam) + "; classes rest on that count."></#function>

<#-- The From addresses with the most spam; there are none unless the settings ask for them. -->
<#function senders row><#return "from " + row.topSenders?join(", ")></#function>
