<#ftl output_format="undefined">
# Spam domain digest ${mail.date}: commands to consider, not to run unread.
# For Exchange Online PowerShell, after Connect-ExchangeOnline. Names are the real ones.
<#list mail.commands as command>

<#if command.step == "BLOCK_CANDIDATE">
# ${command.name}: block candidate.
# What a sender block does: its mail becomes high-confidence phishing, and YOUR OWN USERS can no longer write to
# that domain. It does not cover subdomains. It ends after 30 days. It may match the envelope domain instead.
# Header From (P2): ${command.name}
# Envelope (P1), the most frequent: ${command.envelope!"not known"}
New-TenantAllowBlockListItems -ListType Sender -Block -Entries '${command.name}' -ExpirationDate (Get-Date).AddDays(30) -Notes 'Spam domain digest ${mail.date}'
<#elseif command.step == "HONOUR_DMARC_AND_BLOCK_PAIR">
# ${command.name}: forged from ${command.network}, the envelope is ${command.envelope!"not known"}. Its owner is the
# victim: never block the name. First find what let the mail in, and make sure that nothing you want comes in this
# name from that network. The pair never ends by itself.
New-TenantAllowBlockListSpoofItems -Identity Default -Action Block -SpoofedUser '${command.name}' -SendingInfrastructure '${command.network}' -SpoofType External
<#else>
# ${command.name}: your own name, forged from ${command.network}. First find the allow that lets it in, and make
# sure that no service of yours sends from that network. The pair never ends by itself.
New-TenantAllowBlockListSpoofItems -Identity Default -Action Block -SpoofedUser '${command.name}' -SendingInfrastructure '${command.network}' -SpoofType Internal
</#if>
</#list>
