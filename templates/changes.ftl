<#ftl output_format="undefined">
<#-- What changed, as groups of {kind, label, items of {name, detail}}, the worst first. Plain text; the caller escapes. -->
<#import "words.ftl" as words>
<#import "judgement.ftl" as judgement>

<#function all>
  <#local groups = []>
  <#local left = mail.compared.left>
  <#local groups += group("NOW_PHISH", "now phish", left?filter(gone -> gone.reason == "NOW_PHISH")?map(gone -> item(gone.domain, "was rank " + gone.previousRank)))>
  <#list mail.compared.groups as standing>
    <#local groups += group(standing.standing, words.label(standing.standing), standing.rows?map(row -> item(row.domain, moved(row))))>
  </#list>
  <#local groups += group("RECLASSIFIED", "class changed", mail.reclassified()?map(row -> item(row.domain, reclassified(row))))>
  <#return groups + group("LEFT", "left", left?filter(gone -> gone.reason != "NOW_PHISH")?map(gone -> item(gone.domain, departed(gone))))>
</#function>

<#function group kind label items><#return items?has_content?then([{"kind": kind, "label": label, "items": items}], [])></#function>

<#function item domain detail><#return {"name": words.fullName(domain), "detail": detail}></#function>

<#function moved row>
  <#switch row.standing>
    <#case "FIRST_SEEN">
    <#case "RETURNING"><#return "rank " + row.rank + ", " + words.deliveries(row.deliveries)>
    <#default><#return "rank " + row.rank + ", was " + words.was(row)>
  </#switch>
</#function>

<#function reclassified row>
  <#return "was " + judgement.senderClass(row.judged.previousClass) + ", now " + judgement.senderClass(row.judged.senderClass)>
</#function>

<#function departed gone>
  <#return "was rank " + gone.previousRank + (gone.rank??)?then(", now rank " + gone.rank!, ", no longer in the top " + mail.tracked)>
</#function>
