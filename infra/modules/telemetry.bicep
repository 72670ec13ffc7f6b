// Where the app's own log goes: Application Insights on a workspace, written to by identity only.

@description('The name of what is made here.')
param name string

@description('The region.')
param location string

@description('Tags.')
param tags object

@description('The resource id of an existing workspace. Empty makes a new one.')
param workspaceId string

@description('How many days a new workspace keeps the log.')
param retentionDays int

@description('The object id of the app\'s identity.')
param principalId string

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = if (empty(workspaceId)) {
  name: name
  location: location
  tags: tags
  properties: {
    retentionInDays: retentionDays
    sku: {
      name: 'PerGB2018'
    }
    features: {
      disableLocalAuth: true
    }
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: empty(workspaceId) ? workspace.id : workspaceId
  }
}

// The Functions host writes the log of the digest here; with local sign-in off it needs this role.
resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, principalId, monitoringMetricsPublisher)
  scope: applicationInsights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

@description('The resource id of Application Insights.')
output applicationInsightsId string = applicationInsights.id

@description('The name of Application Insights.')
output applicationInsightsName string = applicationInsights.name
