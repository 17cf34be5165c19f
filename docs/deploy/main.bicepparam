using 'main.bicep'

// The image that was pushed in step 3.
param image = 'REGISTRY/salesbot:1.0.0'

// Object ids from the Microsoft Entra admin center. Leave a list empty where you use the people file.
param repGroups = []
param leaderGroups = []
param executiveGroups = []
param installGroups = []
param administrators = []

param calendar = false

// param peopleFile = loadTextContent('../../people.csv')
