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
    <#case "TWICE_THE_USUAL"><#return words.count(fact.part) + " in 24 hours, at least twice the " + words.count(fact.whole) + " that are usual for a " + mail.weekday>
    <#case "AUTHENTICATION_UNUSABLE"><#return "authentication results say nothing behind your mail gateway">
  </#switch>
</#function>

<#function step name>
  <#switch name>
    <#case "NONE"><#return "nothing to do">
    <#case "ALREADY_FILTERED"><#return "already filtered, nothing to do">
    <#case "FIND_ALLOW_AND_BLOCK_SPOOF_PAIR"><#return "find the allow that lets it in, then block the spoof pair in commands.txt; never block the domain">
    <#case "SET_SPF_AND_DKIM"><#return "set SPF and DKIM for the service; do not block">
    <#case "REPORT_FALSE_POSITIVE"><#return "report as false positive; do not block">
    <#case "READ_BOTH_LINES"><#return "look at the authenticated and the forged mail separately; do not block">
    <#case "CHECK_ARC_SEALERS"><#return "check your trusted ARC sealers; do not block">
    <#case "HONOUR_DMARC"><#return "see that DMARC is honoured and find what let it in; never block or blame the domain">
    <#case "HONOUR_DMARC_AND_BLOCK_PAIR"><#return "see that DMARC is honoured, find what let it in, consider the spoof pair in commands.txt; never block or blame the domain">
    <#case "CHECK_SURGE"><#return "find out why it doubled; never block the service">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK"><#return "unsubscribe, or tune the bulk threshold; do not block">
    <#case "CALL_CONTACT_AND_HUNT"><#return "call your known contact there, hunt the addresses, purge; do not block">
    <#case "ASK_COLLEAGUES"><#return "ask the colleagues who wrote to it; do not block">
    <#case "BLOCK_CANDIDATE"><#return "block candidate: read commands.txt first">
    <#case "WATCH"><#return "watch it">
    <#case "SAMPLE_THREE"><#return "sample three, submit false positives; do not block">
    <#case "WATCH_AND_SUBMIT"><#return "watch and submit samples; do not block">
  </#switch>
</#function>

<#-- The step of a judgement; one that comes with a command elsewhere says why there is none here. -->
<#function ownStep judged>
  <#if !judged.noCommand??><#return step(judged.step)></#if>
  <#switch judged.step>
    <#case "BLOCK_CANDIDATE"><#return "block candidate, but " + whyNoCommand(judged)>
    <#case "FIND_ALLOW_AND_BLOCK_SPOOF_PAIR"><#return "find the allow that lets it in; never block the domain; " + whyNoCommand(judged)>
    <#default><#return step("HONOUR_DMARC") + "; " + whyNoCommand(judged)>
  </#switch>
</#function>

<#function whyNoCommand judged>
  <#return "there is no command, because " + (judged.noCommand == "NO_NETWORK")?then("the network that sends it is not known", "the name is not a host name")>
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

<#function hidden item>
  <#if item.window == 0><#return scenario(item.scenario) + ": nothing left out">
  </#if>
  <#return scenario(item.scenario) + ": " + words.count(item.window) + " left out, " + words.count(item.last24h) + " of them in the last 24 hours"
    + (item.usual??)?then("; usual for a " + mail.weekday + ": " + words.median(item.usual), "")>
</#function>

<#-- The same in the few words that fit a column. -->
<#function shortClass row>
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

<#function shortStep row>
  <#if (row.task!"") == "LET_IN_BY_US"><#return "find what lets it in"></#if>
  <#if !row.judged??><#return "nothing"></#if>
  <#if row.judged.noCommand??><#return (row.judged.step == "BLOCK_CANDIDATE")?then("block candidate, no command", (row.judged.step == "HONOUR_DMARC_AND_BLOCK_PAIR")?then("see that DMARC is honoured", "find the allow"))></#if>
  <#switch row.judged.step>
    <#case "NONE"><#return "nothing">
    <#case "ALREADY_FILTERED"><#return "nothing, filtered">
    <#case "FIND_ALLOW_AND_BLOCK_SPOOF_PAIR"><#return "find the allow, block the pair">
    <#case "SET_SPF_AND_DKIM"><#return "set SPF and DKIM">
    <#case "REPORT_FALSE_POSITIVE"><#return "report false positive">
    <#case "READ_BOTH_LINES"><#return "look at both kinds">
    <#case "CHECK_ARC_SEALERS"><#return "check ARC sealers">
    <#case "HONOUR_DMARC"><#return "see that DMARC is honoured">
    <#case "HONOUR_DMARC_AND_BLOCK_PAIR"><#return "honour DMARC, consider the pair">
    <#case "CHECK_SURGE"><#return "find out why">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK"><#return "unsubscribe or tune">
    <#case "CALL_CONTACT_AND_HUNT"><#return "call, hunt, purge">
    <#case "ASK_COLLEAGUES"><#return "ask colleagues">
    <#case "BLOCK_CANDIDATE"><#return "block candidate">
    <#case "WATCH"><#return "watch it">
    <#case "SAMPLE_THREE"><#return "sample three">
    <#case "WATCH_AND_SUBMIT"><#return "watch, submit samples">
  </#switch>
</#function>

<#-- What the few words of a step leave out: what not to do. -->
<#function caution name>
  <#switch name>
    <#case "FIND_ALLOW_AND_BLOCK_SPOOF_PAIR"><#return "never block the domain">
    <#case "HONOUR_DMARC">
    <#case "HONOUR_DMARC_AND_BLOCK_PAIR"><#return "never block or blame the domain">
    <#case "CHECK_SURGE"><#return "never block the service">
    <#case "SET_SPF_AND_DKIM">
    <#case "REPORT_FALSE_POSITIVE">
    <#case "READ_BOTH_LINES">
    <#case "CHECK_ARC_SEALERS">
    <#case "UNSUBSCRIBE_OR_TUNE_BULK">
    <#case "CALL_CONTACT_AND_HUNT">
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
    <#case "NOW_PHISH"><#return "left the list because it is now judged phish">
    <#case "OWN_NAME_FORGED"><#return "your own name, forged, and it reached an inbox">
    <#case "LET_IN_BY_US"><#return "an allow or a rule of yours lets its spam in">
    <#case "FORGED_NAME_GOT_IN"><#return "a forged name reached an inbox">
    <#case "BLOCK_CANDIDATE"><#return "a block would help, and no harm is known">
    <#case "ASK_COLLEAGUES"><#return "suspicious, and your people write to it">
    <#case "SURGE"><#return "a mail service at twice its usual or more">
    <#case "OWN_SERVICE"><#return "your own mail is judged spam">
  </#switch>
</#function>

<#-- The same for a subject, where each character counts. -->
<#function shortReason task>
  <#switch task.reason>
    <#case "NOW_PHISH"><#return "now phish">
    <#case "OWN_NAME_FORGED"><#return "your own name, forged">
    <#case "LET_IN_BY_US"><#return "let in by an allow">
    <#case "FORGED_NAME_GOT_IN"><#return "forged, reached an inbox">
    <#case "BLOCK_CANDIDATE"><#return "block candidate">
    <#case "ASK_COLLEAGUES"><#return "ask your colleagues">
    <#case "SURGE"><#return "surging">
    <#default><#return reason(task)>
  </#switch>
</#function>

<#function evidence task>
  <#local told = task.facts?map(f -> fact(f))>
  <#if (task.phishLast24h > 0)><#local told = [words.count(task.phishLast24h) + " judged phish in the last 24 hours"] + told></#if>
  <#if task.row?? && (task.row.rank > mail.rows?size)><#local told += ["rank " + task.row.rank + ", below the list"]></#if>
  <#if task.row?? && task.row.topSenders?has_content><#local told += [senders(task.row)]></#if>
  <#if !told?has_content><#return "more phish than spam in the last 24 hours"></#if>
  <#return told?join("; ")>
</#function>

<#function against task><#return "against: " + (task.against??)?then(fact(task.against), "nothing found")></#function>

<#function furtherStep judged><#return ["NONE", "ALREADY_FILTERED", "WATCH"]?seq_contains(judged.step)?then("", "; then: " + ownStep(judged))></#function>

<#function taskStep task>
  <#switch task.reason>
    <#case "NOW_PHISH"><#return "look in the portal for who got it and who clicked, and purge it">
    <#case "LET_IN_BY_US"><#return "find the allow or transport rule that lets it in and narrow it" + furtherStep(task.row.judged)>
    <#default><#return ownStep(task.row.judged)>
  </#switch>
</#function>

<#-- What stands behind a row of the list; what is told under "do today" is not told again. -->
<#function behind row>
  <#local told = []>
  <#if row.standing??><#local told += [words.standing(row)]></#if>
  <#if row.task??>
    <#local told += ["see " + words.doToday?cap_first]>
  <#elseif row.judged??>
    <#local told += row.judged.facts?map(f -> fact(f))>
    <#if row.judged.against??><#local told += ["but " + fact(row.judged.against)]></#if>
  </#if>
  <#if !mail.scope.lacksCleanInbound && (row.task?? || !row.judged?? || !row.judged.facts?filter(f -> f.kind == "SPAM_SHARE")?has_content)>
    <#local told += [words.percent(row.share) + " of its mail was spam"]>
  </#if>
  <#local told += [words.counted(row.recipients, "recipient", "recipients")]>
  <#if row.topSenders?has_content && !row.task??><#local told += [senders(row)]></#if>
  <#if row.judged?? && !row.task?? && row.judged.noCommand??><#local told += [whyNoCommand(row.judged)]></#if>
  <#if row.judged?? && !row.task?? && caution(row.judged.step)?has_content><#local told += [caution(row.judged.step)]></#if>
  <#return told?join("; ")>
</#function>

<#-- What a reader has to know before trusting the classes. -->
<#function health scope>
  <#local told = []>
  <#if scope.ownProposed?has_content><#local told += [proposed(scope)]></#if>
  <#if scope.judgedWithoutAuthentication><#local told += [scope.lacksCleanInbound?then(unusableRows, unusable)]></#if>
  <#if differ(scope)><#local told += [latest(scope)]></#if>
  <#return told>
</#function>

<#assign unusable = "More than half of all inbound mail is forged or of unknown authentication, as behind a third-party mail gateway: classes that rest on authentication are switched off.">

<#assign unusableRows = "More than half of the inbound rows are forged or of unknown authentication; whether that is a third-party mail gateway cannot be told without the clean ones: classes that rest on authentication are switched off.">

<#-- Whether counting the newest rows gives another number, by more than 2 %. -->
<#function differ scope><#return (scope.spam - scope.latestSpam)?abs * 50 gt scope.spam></#function>

<#function latest scope><#return "Counting only the newest row of each message and recipient gives " + words.count(scope.latestSpam) + "; classes rest on that count."></#function>

<#-- The domains that count as our own because nobody set any; the first few, the rest in the file for programs. -->
<#function proposed scope>
  <#local shown = scope.ownProposed[0..*5] more = scope.ownProposed?size - shown?size>
  <#return "Your own domains are not set; mail came to " + shown?join(", ") + (more gt 0)?then(" and " + more + " more", "")
    + ": set DIGEST_OWN_DOMAINS. Until then " + (scope.ownProposed?size == 1)?then("it counts", "these count") + " as yours, and no block is suggested.">
</#function>

<#-- The From addresses with the most spam; there are none unless the settings ask for them. -->
<#function senders row><#return "from " + row.topSenders?join(", ")></#function>
