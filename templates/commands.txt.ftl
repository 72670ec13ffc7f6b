<#ftl output_format="undefined">
# Spam domain digest ${mail.date}: commands to consider, not to run unread.
# For Exchange Online PowerShell, after Connect-ExchangeOnline. Names are the real ones.
<#list mail.commands as command>

<#if command.kind == "BLOCK">
# ${command.name}: block candidate. Look first whether an entry is there already:
# Get-TenantAllowBlockListItems -ListType Sender -Entry '${command.name}'
# What a sender block does: its mail becomes high-confidence phishing, and YOUR OWN USERS can no longer write to
# that domain: the whole message comes back to them, for all its recipients (550 5.7.703). It does not cover
# subdomains. It ends after 30 days. It may match the envelope domain instead.
# Header From (P2): ${command.name}
# Envelope (P1), the most frequent: ${command.envelope!"not known"}
# To undo it: Remove-TenantAllowBlockListItems -ListType Sender -Entries '${command.name}'
New-TenantAllowBlockListItems -ListType Sender -Block -Entries '${command.name}' -ExpirationDate (Get-Date).AddDays(30).ToUniversalTime() -Notes 'Spam domain digest ${mail.date}'
<#elseif command.kind == "DECISION">
# ${command.name}: once it is known, watched or dealt with, on the machine that has spam-digest:
# spam-digest decide ${command.name} --as done --note "why"
<#else>
# ${command.name}: <#if command.kind == "INTERNAL_PAIR">your own name, <#else></#if>forged from ${command.network}, the envelope is ${command.envelope!"not known"}. Its owner is the
# victim: never block the name. First find what let the mail in. A pair marks this name from this infrastructure as
# phishing, internal mail too, and never ends by itself. So make sure that nothing you want comes in this name from there.
# Exchange goes by the name behind the address, and takes the network only where there is none. Look, for an address of it:
# Resolve-DnsName -Type PTR -Name ADDRESS
# Then look whether a pair is there already:
# Get-TenantAllowBlockListSpoofItems | Where-Object SpoofedUser -eq '${command.name}'
# With a name behind the address, write its domain in place of the network. To undo it: Remove-TenantAllowBlockListSpoofItems.
# New-TenantAllowBlockListSpoofItems -Identity Default -Action Block -SpoofedUser '${command.name}' -SendingInfrastructure '${command.network}' -SpoofType <#if command.kind == "INTERNAL_PAIR">Internal<#else>External</#if> -WhatIf
</#if>
</#list>
