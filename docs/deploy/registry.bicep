// The first of two steps: the identity SalesBot runs as, and the registry its image is pushed to.
// az deployment group create --resource-group salesbot --template-file docs/deploy/registry.bicep

@description('Begins the names of everything: 3 to 12 small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'salesbot'

param location string = resourceGroup().location

// Names of registries and storage accounts are unique in the world.
var unique = '${name}${uniqueString(resourceGroup().id)}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: unique
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    // Nobody has a password for it; the identity below pulls, and who deploys pushes as themselves.
    adminUserEnabled: false
  }
}

var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

output registryServer string = registry.properties.loginServer
output botAppId string = identity.properties.clientId
output identityObjectId string = identity.properties.principalId
