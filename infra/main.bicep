// Everything the digest needs in one resource group, and its one right on the workspace that holds EmailEvents.
// There is no private networking in this version: the endpoints are public and open only to identities, never to keys.
targetScope = 'resourceGroup'

@description('The region of everything that is made here; it must offer Flex Consumption.')
param location string = resourceGroup().location

@description('The beginning of the names of what is made here: small letters, digits and hyphens.')
@minLength(3)
@maxLength(40)
param name string = 'spam-domain-digest'

@description('Tags for everything that is made here.')
param tags object = {}

@description('The resource id of the Log Analytics workspace that holds EmailEvents, in any subscription of this tenant.')
param eventsWorkspaceId string

@description('The id (a GUID) of that workspace where nothing here may read it, as in another tenant. Empty looks it up.')
param eventsWorkspaceGuid string = ''

@description('The tenant of that workspace, for the links to it. Empty means this tenant.')
param eventsTenantId string = ''

@description('Whether the app gets its right on that workspace here. False when somebody else must grant it.')
param grantEventsWorkspaceRole bool = true

@description('The settings of the digest by their names. An empty one is left out, and its default is in force.')
param settings { *: string? }

@description('Who is alerted of failures: addresses, separated by commas.')
param alertEmails string

@description('Whether the alert rules are on. False while the digest is paused on purpose.')
param alertsEnabled bool = true

@description('The resource id of a workspace for the app\'s own log. Empty makes a new one.')
param telemetryWorkspaceId string = ''

@description('How many days a new workspace keeps the app\'s own log.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 30

@description('The Java version of the app.')
@allowed(['17', '21'])
param javaVersion string = '17'

@description('The memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances there may be. Most regions refuse less than 40; however many there are, one makes the digest.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('The table that holds the digest\'s memory.')
@minLength(3)
@maxLength(63)
param tableName string = 'SpamDomainDigest'

// Wrong inputs end here, in a sentence, before anything is made. Each checked value is used below in place of the input.
var lettersAndDigits = 'abcdefghijklmnopqrstuvwxyz0123456789'
var nameIsRight = empty(filter(range(0, length(name)), i => !contains('${lettersAndDigits}-', substring(name, i, 1)))) && !startsWith(name, '-') && !endsWith(name, '-')
var checkedName = nameIsRight
  ? name
  : fail('The parameter name is "${name}"; write small letters, digits and hyphens, a letter or digit first and last, such as spam-domain-digest.')

var eventsParts = split(trim(eventsWorkspaceId), '/')
var eventsIdIsRight = length(eventsParts) == 9 && empty(eventsParts[0]) && toLower(eventsParts[?1] ?? '') == 'subscriptions' && length(eventsParts[?2] ?? '') == 36 && toLower(eventsParts[?3] ?? '') == 'resourcegroups' && !empty(eventsParts[?4] ?? '') && toLower('${eventsParts[?6] ?? ''}/${eventsParts[?7] ?? ''}') == 'microsoft.operationalinsights/workspaces' && !empty(eventsParts[?8] ?? '')
var eventsWorkspace = eventsIdIsRight
  ? eventsParts
  : fail('The parameter eventsWorkspaceId (EVENTS_WORKSPACE_ID) is "${eventsWorkspaceId}"; write the resource id of a Log Analytics workspace: /subscriptions/.../resourceGroups/.../providers/Microsoft.OperationalInsights/workspaces/...')

var telemetryParts = split(trim(telemetryWorkspaceId), '/')
var telemetryIdIsRight = empty(telemetryWorkspaceId) || (length(telemetryParts) == 9 && empty(telemetryParts[0]) && toLower(telemetryParts[?1] ?? '') == 'subscriptions' && length(telemetryParts[?2] ?? '') == 36 && toLower(telemetryParts[?3] ?? '') == 'resourcegroups' && toLower('${telemetryParts[?6] ?? ''}/${telemetryParts[?7] ?? ''}') == 'microsoft.operationalinsights/workspaces' && !empty(telemetryParts[?8] ?? ''))
var checkedTelemetryId = telemetryIdIsRight
  ? trim(telemetryWorkspaceId)
  : fail('The parameter telemetryWorkspaceId is "${telemetryWorkspaceId}"; write the resource id of a Log Analytics workspace: /subscriptions/.../resourceGroups/.../providers/Microsoft.OperationalInsights/workspaces/..., or nothing for a new one.')

var givenGuid = trim(eventsWorkspaceGuid)
var guidIsRight = empty(givenGuid) || (length(givenGuid) == 36 && length(split(givenGuid, '-')) == 5)
var guidIsAlone = empty(givenGuid) || !grantEventsWorkspaceRole
var checkedGuid = !guidIsRight
  ? fail('The parameter eventsWorkspaceGuid (EVENTS_WORKSPACE_GUID) is "${eventsWorkspaceGuid}"; write the id from the workspace\'s overview page, a GUID.')
  : guidIsAlone
      ? givenGuid
      : fail('The parameter eventsWorkspaceGuid (EVENTS_WORKSPACE_GUID) is for a workspace that nothing here may read; set grantEventsWorkspaceRole to false, and let its owner grant the role.')

// An address has one @ with something on both sides, and no blank or semicolon.
var alertList = filter(map(split(alertEmails, ','), part => trim(part)), part => !empty(part))
var wrongAlerts = filter(alertList, part => length(split(part, '@')) != 2 || startsWith(part, '@') || endsWith(part, '@') || contains(part, ' ') || contains(part, ';'))
var checkedAlertEmails = !empty(alertList) && empty(wrongAlerts)
  ? join(alertList, ',')
  : fail('The parameter alertEmails (ALERT_EMAILS) is "${alertEmails}"; write addresses, separated by commas, such as soc@contoso.example,oncall@contoso.example.')

var recipients = settings.?DIGEST_RECIPIENTS ?? ''
// The program takes semicolons here too; the action group of the alerts does not.
var recipientList = filter(map(split(recipients, [',', ';']), part => trim(part)), part => !empty(part))
var wrongRecipients = filter(recipientList, part => length(split(part, '@')) != 2 || startsWith(part, '@') || endsWith(part, '@') || contains(part, ' '))
var checkedRecipients = !empty(recipientList) && empty(wrongRecipients)
  ? recipients
  : fail('The setting DIGEST_RECIPIENTS (environment variable DIGEST_RECIPIENTS) is "${recipients}"; write addresses, separated by commas, such as soc@contoso.example.')

var sender = trim(settings.?DIGEST_SENDER ?? '')
var senderIsRight = length(split(sender, '@')) == 2 && !startsWith(sender, '@') && !endsWith(sender, '@') && !contains(sender, ' ') && !contains(sender, ';') && !contains(sender, ',')
var checkedSender = senderIsRight
  ? sender
  : fail('The setting DIGEST_SENDER (environment variable DIGEST_SENDER) is "${sender}"; write the address of one mailbox, such as spam-digest@contoso.example.')

var namedDigest = trim(settings.?DIGEST_NAME ?? '')
var digestName = empty(namedDigest) ? 'spam-domain-digest' : namedDigest
var digestNameIsRight = length(digestName) <= 63 && !startsWith(digestName, '-') && empty(filter(range(0, length(digestName)), i => !contains('${lettersAndDigits}-', toLower(substring(digestName, i, 1)))))
var checkedDigestName = digestNameIsRight
  ? digestName
  : fail('The setting DIGEST_NAME (environment variable DIGEST_NAME) is "${digestName}"; write letters, digits and hyphens, a letter or digit first, 63 at most.')

var tableNameIsRight = !contains('0123456789', substring(tableName, 0, 1)) && empty(filter(range(0, length(tableName)), i => !contains(lettersAndDigits, toLower(substring(tableName, i, 1)))))
var checkedTableName = tableNameIsRight
  ? tableName
  : fail('The parameter tableName is "${tableName}"; write 3 to 63 letters and digits, a letter first, such as SpamDomainDigest.')

var token = uniqueString(resourceGroup().id, checkedName)

// Hosts that differ by cloud and that the platform knows. Those of Log Analytics, Graph and Defender it does not know:
// their defaults are the program's; other clouds set DIGEST_LOGS_ENDPOINT, DIGEST_GRAPH_ENDPOINT, DIGEST_DEFENDER_PORTAL.
var toldByCloud = {
  DIGEST_AUTHORITY_HOST: environment().authentication.loginEndpoint
  DIGEST_PORTAL: environment().portal
}

// The platform reads this one itself, so it must always be there.
var neededByPlatform = {
  DIGEST_SCHEDULE: '0 0 * * * *'
}

var given = toObject(
  filter(items(settings), setting => !empty(trim(setting.value ?? ''))),
  setting => setting.key,
  setting => setting.value
)

var checkedSettings = {
  DIGEST_NAME: checkedDigestName
  DIGEST_RECIPIENTS: checkedRecipients
  DIGEST_SENDER: checkedSender
}

var knownHere = {
  DIGEST_CLIENT_ID: identity.properties.clientId
  DIGEST_TABLE: checkedTableName
  DIGEST_TABLE_ENDPOINT: storage.outputs.tableEndpoint
  DIGEST_TENANT_ID: empty(trim(eventsTenantId)) ? tenant().tenantId : trim(eventsTenantId)
  DIGEST_WORKSPACE_ID: empty(checkedGuid) ? events!.properties.customerId : checkedGuid
  DIGEST_WORKSPACE_RESOURCE_ID: join(eventsWorkspace, '/')
}

// Not read where its GUID is given.
resource events 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = if (empty(givenGuid)) {
  name: eventsWorkspace[8]
  scope: resourceGroup(eventsWorkspace[2], eventsWorkspace[4])
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${checkedName}-${token}'
  location: location
  tags: tags
}

module eventsReader 'modules/events-reader.bicep' = if (grantEventsWorkspaceRole) {
  name: '${checkedName}-events-reader'
  // A scope is looked at even where nothing is deployed to it, so another tenant's must not stand here then.
  scope: resourceGroup(grantEventsWorkspaceRole ? eventsWorkspace[2] : subscription().subscriptionId, grantEventsWorkspaceRole ? eventsWorkspace[4] : resourceGroup().name)
  params: {
    workspaceName: eventsWorkspace[8]
    principalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: '${checkedName}-storage'
  params: {
    accountName: 'st${token}'
    location: location
    tags: tags
    tableName: checkedTableName
    principalId: identity.properties.principalId
  }
}

module telemetry 'modules/telemetry.bicep' = {
  name: '${checkedName}-telemetry'
  params: {
    name: '${checkedName}-${token}'
    location: location
    tags: tags
    workspaceId: checkedTelemetryId
    retentionDays: telemetryRetentionDays
    principalId: identity.properties.principalId
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: '${checkedName}-function-app'
  params: {
    name: '${checkedName}-${token}'
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageAccountName: storage.outputs.accountName
    deploymentContainerUri: storage.outputs.deploymentContainerUri
    applicationInsightsName: telemetry.outputs.applicationInsightsName
    javaVersion: javaVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    settings: union(toldByCloud, neededByPlatform, given, checkedSettings, knownHere)
  }
}

module alerts 'modules/alerts.bicep' = {
  name: '${checkedName}-alerts'
  params: {
    name: checkedName
    location: location
    tags: tags
    enabled: alertsEnabled
    emails: checkedAlertEmails
    digestName: checkedDigestName
    applicationInsightsId: telemetry.outputs.applicationInsightsId
  }
}

@description('The function app that takes the package.')
output FUNCTION_APP_NAME string = functionApp.outputs.name

@description('The resource group of the function app.')
output FUNCTION_APP_RESOURCE_GROUP string = resourceGroup().name

@description('The application id of the app\'s identity, for authorize-mailbox.ps1.')
output IDENTITY_APP_ID string = identity.properties.clientId

@description('The object id of the app\'s identity, for authorize-mailbox.ps1 and for roles granted by hand.')
output IDENTITY_OBJECT_ID string = identity.properties.principalId

@description('The name of the app\'s identity, under which Exchange lists it.')
output IDENTITY_NAME string = identity.name

@description('The storage account that holds the memory.')
output STORAGE_ACCOUNT_NAME string = storage.outputs.accountName

@description('The table service of that account, for the command line.')
output TABLE_ENDPOINT string = storage.outputs.tableEndpoint

@description('The Application Insights resource that holds the app\'s own log.')
output APPLICATION_INSIGHTS_NAME string = telemetry.outputs.applicationInsightsName
