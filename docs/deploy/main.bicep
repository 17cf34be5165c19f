// The second step: storage, the app itself, and its registration with Azure Bot Service and Teams. There is no secret in it: the managed identity is the bot's
// app, reads and writes the storage, and pulls the image.
// az deployment group create --resource-group salesbot --template-file docs/deploy/main.bicep --parameters docs/deploy/main.bicepparam

@description('As in registry.bicep.')
@minLength(3)
@maxLength(12)
param name string = 'salesbot'

param location string = resourceGroup().location

@description('The image that was pushed, for example salesbotabc.azurecr.io/salesbot:1.0.0')
param image string

@description('Object ids of groups whose members are sales reps; empty without the company directory.')
param repGroups array = []
param leaderGroups array = []
param executiveGroups array = []
@description('Object ids of groups for whose members the app is installed by itself.')
param installGroups array = []
@description('Object ids of the people who look after SalesBot, and of groups of them.')
param administrators array = []
param administratorGroups array = []
@description('Object ids of groups whose members assess customer voices when they come in.')
param triageGroups array = []
@description('Offer free times of both calendars when a leader offers a talk.')
param calendar bool = false

@description('The people file, where there is no directory or not everything is in it. Kept as a secret, because it names people.')
@secure()
param peopleFile string = ''

@description('Where telemetry goes (OTLP); empty: nowhere.')
param telemetryEndpoint string = ''

type named = {
  *: string
}

@description('Every other setting of README.md under its name there, for example { \'Privacy:RetentionMonths\': \'24\' }. What has a parameter of its own does not stand here, and no secret does.')
param settings named = {}
@description('Secrets by the name of their setting: where each is in a key vault that the identity may read, for example { \'Model:Key\': \'https://my-vault.vault.azure.net/secrets/salesbot-model\' }.')
param keyVault named = {}

@minValue(1)
param minReplicas int = 1
param maxReplicas int = 3

var unique = '${name}${uniqueString(resourceGroup().id)}'
var hasPeople = !empty(peopleFile)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-identity'
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: unique
}

// --- Storage: all state is in its tables, its queues spread the work. ---

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(unique, 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

var dataRoles = [
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
]

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in dataRoles: {
  name: guid(storage.id, identity.id, role)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

// --- Logs of the console, without a key. ---

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'console'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

// --- The app. ---

var secrets = map(items(keyVault), secret => {
  setting: replace(secret.key, ':', '__')
  name: toLower(replace(replace(secret.key, ':', '-'), '_', '-'))
  address: secret.value
})

var environmentVariables = concat(
  [
    { name: 'Channel__AppId', value: identity.properties.clientId }
    { name: 'Channel__AppType', value: 'UserAssignedMSI' }
    { name: 'Channel__TenantId', value: tenant().tenantId }
    { name: 'Channel__AllowedTenants__0', value: tenant().tenantId }
    { name: 'Storage__Account', value: storage.name }
    // Which of the machine's identities the storage is asked with.
    { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
  ],
  map(repGroups, (id, at) => { name: 'Directory__Groups__Reps__${at}', value: id }),
  map(leaderGroups, (id, at) => { name: 'Directory__Groups__Leaders__${at}', value: id }),
  map(executiveGroups, (id, at) => { name: 'Directory__Groups__Executives__${at}', value: id }),
  map(installGroups, (id, at) => { name: 'Directory__Install__${at}', value: id }),
  map(administrators, (id, at) => { name: 'Directory__Users__Administrators__${at}', value: id }),
  map(administratorGroups, (id, at) => { name: 'Directory__Groups__Administrators__${at}', value: id }),
  map(triageGroups, (id, at) => { name: 'Directory__Groups__Triage__${at}', value: id }),
  calendar ? [ { name: 'Directory__Calendar', value: 'true' } ] : [],
  hasPeople ? [ { name: 'People__File', value: '/people/people.csv' } ] : [],
  empty(telemetryEndpoint) ? [] : [ { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: telemetryEndpoint } ],
  map(items(settings), setting => { name: replace(setting.key, ':', '__'), value: setting.value }),
  map(secrets, secret => { name: secret.setting, secretRef: secret.name })
)

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: concat(
        hasPeople ? [ { name: 'people', value: peopleFile } ] : [],
        map(secrets, secret => { name: secret.name, keyVaultUrl: secret.address, identity: identity.id })
      )
    }
    template: {
      containers: [
        {
          name: 'salesbot'
          image: image
          env: environmentVariables
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: 8080 }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: 8080 }
              periodSeconds: 10
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: 8080 }
              periodSeconds: 10
              timeoutSeconds: 6
            }
          ]
          volumeMounts: hasPeople ? [ { volumeName: 'people', mountPath: '/people' } ] : []
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
      }
      volumes: hasPeople ? [ { name: 'people', storageType: 'Secret', secrets: [ { secretRef: 'people', path: 'people.csv' } ] } ] : []
    }
  }
  dependsOn: [
    access
  ]
}

// --- The registration: Teams sends what people write to the app. ---

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: unique
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'SalesBot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
output botAppId string = identity.properties.clientId
output storageAccount string = storage.name
