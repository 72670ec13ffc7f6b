// Who is alerted when the digest does not come. Each rule asks the app's own log and alerts once until it is over.

@description('The beginning of the names of what is made here.')
param name string

@description('The region.')
param location string

@description('Tags.')
param tags object

@description('Whether the rules are on.')
param enabled bool

@description('Who is alerted: addresses, separated by commas.')
param emails string

@description('The name of the digest, which its log lines carry.')
param digestName string

@description('The resource id of Application Insights.')
param applicationInsightsId string

var addresses = filter(map(split(emails, ','), email => trim(email)), email => !empty(email))

// The queries stand in their files with the default name, so that they can be checked there.
var defaultName = 'let digest = "spam-domain-digest";'
var effectiveName = 'let digest = "${digestName}";'

// Windows are of the few sizes that the platform takes: up to six hours, one day, two days.
var rules = [
  {
    key: 'run-failed'
    displayName: 'Spam Domain Digest: a run failed'
    meaning: 'A run failed in the last two hours. The next tick tries again; the log says what is wrong.'
    severity: 2
    frequency: 'PT30M'
    window: 'PT2H'
    query: replace(loadTextContent('../alerts/run-failed.kql'), defaultName, effectiveName)
  }
  {
    key: 'gave-up'
    displayName: 'Spam Domain Digest: a digest was given up'
    meaning: 'No digest could be made for a whole day. The log says why; the next day starts afresh.'
    severity: 1
    frequency: 'PT1H'
    window: 'PT6H'
    query: replace(loadTextContent('../alerts/gave-up.kql'), defaultName, effectiveName)
  }
  {
    key: 'no-digest'
    displayName: 'Spam Domain Digest: no digest for 26 hours'
    meaning: 'The log holds no digest that was sent in the last 26 hours. The app may be stopped or paused.'
    severity: 1
    frequency: 'PT1H'
    window: 'P2D'
    query: replace(loadTextContent('../alerts/no-digest.kql'), defaultName, effectiveName)
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'SpamDigest'
    emailReceivers: [
      for (address, i) in addresses: {
        name: 'person-${i}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.key}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.displayName
      enabled: enabled
      severity: rule.severity
      scopes: [
        applicationInsightsId
      ]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      // Resolved by itself, so that an hourly failure is one mail and not one an hour.
      autoMitigate: true
      // A fresh log has no tables yet; the queries are checked by the project's own tests.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
        customProperties: {
          meaning: rule.meaning
        }
      }
    }
  }
]
