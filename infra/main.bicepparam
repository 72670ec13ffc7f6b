// What a deployment of the digest is made of. The Azure Developer CLI fills the environment variables from its own
// environment (azd env set NAME VALUE), the Azure CLI from the shell. Everything else is written here.
using './main.bicep'

// Required: the resource id of the Log Analytics workspace that holds EmailEvents, in any subscription of this tenant:
// /subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…
param eventsWorkspaceId = readEnvironmentVariable('EVENTS_WORKSPACE_ID')

// Only where nothing here may read that workspace, as in another tenant: its id (a GUID), and its tenant for the links.
param eventsWorkspaceGuid = readEnvironmentVariable('EVENTS_WORKSPACE_GUID', '')
param eventsTenantId = readEnvironmentVariable('EVENTS_TENANT_ID', '')

// Required: who is alerted when a run fails or no digest comes: addresses, separated by commas.
param alertEmails = readEnvironmentVariable('ALERT_EMAILS')

// false leaves the app's right on that workspace to somebody who may grant it; docs/operations.md has the command.
param grantEventsWorkspaceRole = true

// false turns the alert rules off, for instance while DIGEST_ENABLED is false.
param alertsEnabled = true

// The beginning of all names. Two digests in one resource group need two names.
param name = 'spam-domain-digest'

// Tags for everything that is made.
param tags = {}

// The region is the resource group's. Another one that offers Flex Consumption:
// param location = 'westeurope'

// The resource id of a workspace for the app's own log; empty makes a new one, which keeps it for so many days.
param telemetryWorkspaceId = ''
param telemetryRetentionDays = 30

// '17' or '21'.
param javaVersion = '17'

// 512, 2048 or 4096 MB. Microsoft recommends 2048 for most apps; 512 MB comes with a quarter of a core, on which a cold
// start may not end within the platform's 30 seconds.
param instanceMemoryMB = 2048

// Most regions refuse less than 40. Idle instances cost nothing, and however many there are, only one makes the digest.
param maximumInstanceCount = 40

// The table that holds the digest's memory.
param tableName = 'SpamDomainDigest'

// The settings of the digest, as in docs/settings.md. Where nothing is given the program's default is in force.
// What this deployment knows itself is not here: the identity, the workspace, the table.
param settings = {
  // false pauses the digest; ticks then do nothing
  DIGEST_ENABLED: readEnvironmentVariable('DIGEST_ENABLED', '')
  // when the timer ticks, six fields in UTC; the platform reads it, hourly is right
  DIGEST_SCHEDULE: readEnvironmentVariable('DIGEST_SCHEDULE', '')
  // the local time at which a digest is due
  DIGEST_DUE: readEnvironmentVariable('DIGEST_DUE', '')
  // the time zone of the due time and of the dates in the mail
  DIGEST_TIME_ZONE: readEnvironmentVariable('DIGEST_TIME_ZONE', '')
  // how long before the due time the window ends, because rows arrive late
  DIGEST_SETTLE: readEnvironmentVariable('DIGEST_SETTLE', '')
  // how long after the due time a digest is tried before the operators are notified
  DIGEST_GIVE_UP_AFTER: readEnvironmentVariable('DIGEST_GIVE_UP_AFTER', '')
  // how old the newest event may be before the digest says that there is no data
  DIGEST_STALE_AFTER: readEnvironmentVariable('DIGEST_STALE_AFTER', '')
  // required: who gets the digest: addresses, separated by commas
  DIGEST_RECIPIENTS: readEnvironmentVariable('DIGEST_RECIPIENTS')
  // who is notified when there is no digest: addresses, separated by commas; else the recipients
  DIGEST_OPERATORS: readEnvironmentVariable('DIGEST_OPERATORS', '')
  // required: the mailbox that sends the digest
  DIGEST_SENDER: readEnvironmentVariable('DIGEST_SENDER')
  // true hides the recipients from each other
  DIGEST_BCC: readEnvironmentVariable('DIGEST_BCC', '')
  // whether the sender mailbox keeps a copy in Sent Items
  DIGEST_SAVE_TO_SENT: readEnvironmentVariable('DIGEST_SAVE_TO_SENT', '')
  // how many domains the digest lists, 1 to 100
  DIGEST_TOP: readEnvironmentVariable('DIGEST_TOP', '')
  // the length of the window in days of 24 hours, 1 to 75
  DIGEST_LOOKBACK_DAYS: readEnvironmentVariable('DIGEST_LOOKBACK_DAYS', '')
  // deliveries counts each row, latest the newest row of each message and recipient
  DIGEST_COUNTING: readEnvironmentVariable('DIGEST_COUNTING', '')
  // what is left out of the count: a path of an exclusions.json, or its JSON
  DIGEST_EXCLUSIONS: readEnvironmentVariable('DIGEST_EXCLUSIONS', '')
  // what is decided about open tasks, beside decide: a path of a decisions.json, or its JSON
  DIGEST_DECISIONS: readEnvironmentVariable('DIGEST_DECISIONS', '')
  // your own mail domains, separated by commas; without them no block is ever suggested
  DIGEST_OWN_DOMAINS: readEnvironmentVariable('DIGEST_OWN_DOMAINS', '')
  // more free mail and mail services than the lists have, separated by commas
  DIGEST_MAIL_SERVICES: readEnvironmentVariable('DIGEST_MAIL_SERVICES', '')
  // more shared hosts than the list has, separated by commas
  DIGEST_SHARED_HOSTS: readEnvironmentVariable('DIGEST_SHARED_HOSTS', '')
  // the complaint level from which your policy treats mail as bulk, 1 to 9
  DIGEST_BULK_THRESHOLD: readEnvironmentVariable('DIGEST_BULK_THRESHOLD', '')
  // true shows the five From addresses with the most spam of each listed domain
  DIGEST_SHOW_SENDERS: readEnvironmentVariable('DIGEST_SHOW_SENDERS', '')
  // true names the accounts that clicked a link in a threat, in the mail and in digest.json
  DIGEST_SHOW_PEOPLE: readEnvironmentVariable('DIGEST_SHOW_PEOPLE', '')
  // what goes with the mail: some of these, or none
  DIGEST_ATTACHMENTS: readEnvironmentVariable('DIGEST_ATTACHMENTS', '')
  // a folder of your own templates, file by file in place of ours: docs/templates.md
  DIGEST_TEMPLATES: readEnvironmentVariable('DIGEST_TEMPLATES', '')
  // the digest's name in the table; two digests may share a table under two names
  DIGEST_NAME: readEnvironmentVariable('DIGEST_NAME', '')
  // how long Log Analytics may work on a query, at most 10m
  DIGEST_QUERY_TIMEOUT: readEnvironmentVariable('DIGEST_QUERY_TIMEOUT', '')
  // the Log Analytics API, for other clouds
  DIGEST_LOGS_ENDPOINT: readEnvironmentVariable('DIGEST_LOGS_ENDPOINT', '')
  // Microsoft Graph, for other clouds
  DIGEST_GRAPH_ENDPOINT: readEnvironmentVariable('DIGEST_GRAPH_ENDPOINT', '')
  // the sign-in authority, for other clouds
  DIGEST_AUTHORITY_HOST: readEnvironmentVariable('DIGEST_AUTHORITY_HOST', '')
  // the Azure portal that the links lead to, for other clouds
  DIGEST_PORTAL: readEnvironmentVariable('DIGEST_PORTAL', '')
  // the Defender portal that the links lead to, for other clouds
  DIGEST_DEFENDER_PORTAL: readEnvironmentVariable('DIGEST_DEFENDER_PORTAL', '')
}
