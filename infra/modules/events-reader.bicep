// The one right of the app on the workspace that holds EmailEvents. Deployed into that workspace's resource group,
// which may be in another subscription.

@description('The workspace that holds EmailEvents.')
param workspaceName string

@description('The object id of the app\'s identity.')
param principalId string

// Log Analytics Data Reader: query and table data. Log Analytics Reader would be the right to read every resource.
var logAnalyticsDataReader = '3b03c2da-16b3-4a49-8834-0f8130efdd3b'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

// The role reads every table of the workspace; the digest asks for EmailEvents alone, once a day (docs/operations.md).
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(workspace.id, principalId, logAnalyticsDataReader)
  scope: workspace
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', logAnalyticsDataReader)
  }
}
