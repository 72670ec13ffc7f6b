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

@description('Whether the app gets its right on that workspace here. False when somebody else must grant it.')
param grantEventsWorkspaceRole bool = true

@description('The settings of the digest by their names. An empty one is left out, and its default is in force.')
param settings object

@description('Who hears of failures: addresses, separated by commas.')
@minLength(3)
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
param instanceMemoryMB int = 512

@description('The most instances there may be. One is enough and more do no harm; 40 where a region refuses less.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 1

@description('The table that holds the digest\'s memory.')
@minLength(3)
@maxLength(63)
param tableName string = 'SpamDomainDigest'

var token = uniqueString(resourceGroup().id, name)
var eventsWorkspace = split(eventsWorkspaceId, '/')

// Hosts that differ by cloud and that the platform tells. Those of Log Analytics, Graph and Defender it does not tell:
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
  filter(items(settings), setting => !empty(setting.value)),
  setting => setting.key,
  setting => setting.value
)

var knownHere = {
  DIGEST_CLIENT_ID: identity.properties.clientId
  DIGEST_TABLE: tableName
  DIGEST_TABLE_ENDPOINT: storage.outputs.tableEndpoint
  DIGEST_TENANT_ID: tenant().tenantId
  DIGEST_WORKSPACE_ID: events.properties.customerId
  DIGEST_WORKSPACE_RESOURCE_ID: events.id
}

resource events 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: eventsWorkspace[8]
  scope: resourceGroup(eventsWorkspace[2], eventsWorkspace[4])
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-${token}'
  location: location
  tags: tags
}

module eventsReader 'modules/events-reader.bicep' = if (grantEventsWorkspaceRole) {
  name: '${name}-events-reader'
  scope: resourceGroup(eventsWorkspace[2], eventsWorkspace[4])
  params: {
    workspaceName: eventsWorkspace[8]
    principalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: '${name}-storage'
  params: {
    accountName: 'st${token}'
    location: location
    tags: tags
    tableName: tableName
    principalId: identity.properties.principalId
  }
}

module telemetry 'modules/telemetry.bicep' = {
  name: '${name}-telemetry'
  params: {
    name: '${name}-${token}'
    location: location
    tags: tags
    workspaceId: telemetryWorkspaceId
    retentionDays: telemetryRetentionDays
    principalId: identity.properties.principalId
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: '${name}-function-app'
  params: {
    name: '${name}-${token}'
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
    settings: union(toldByCloud, neededByPlatform, given, knownHere)
  }
}

module alerts 'modules/alerts.bicep' = {
  name: '${name}-alerts'
  params: {
    name: name
    location: location
    tags: tags
    enabled: alertsEnabled
    emails: alertEmails
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
