using 'main.bicep'

// The image that was pushed in step 3.
param image = 'REGISTRY/salesbot:1.0.0'

// Object ids from the Microsoft Entra admin center. Leave a list empty where you use the people file.
param repGroups = []
param leaderGroups = []
param executiveGroups = []
param administratorGroups = []
param triageGroups = []
param installGroups = []
// People: name at least one, also with groups.
param administrators = []

param calendar = false

// With a people file (README.md, Settings: its columns), take the two slashes away; the path is seen from this file.
// param peopleFile = loadTextContent('../../people.csv')

// Where traces, metrics and logs go, for example http://collector:4317.
param telemetryEndpoint = ''

// Whatever else README.md lists under Settings. Lines that begin with // are examples; take the slashes away and put your own value. What is set anywhere else,
// in the portal for example, is gone with the next deployment.
param settings = {
  // 'Privacy:RetentionMonths': '36'
  // 'Weekly:SummaryDay': 'Monday'
  // 'Weekly:SummaryAt': '08:00'
  // 'Weekly:ReportForm': 'company/weekly-report.docx'
  // 'People:ExtraDaysFile': 'company/days-off.txt'
  // 'Voices:Days:Cause': '5'
  // 'Voices:SilentAfterDays': '21'
  // 'Voices:Routes:0:Kind': 'Complaint'
  // 'Voices:Routes:0:Company': '한빛전자'
  // 'Voices:Routes:0:Word': '납기'
  // 'Voices:Routes:0:Owner': '11111111-2222-3333-4444-555555555555'
  // 'Voices:Routes:0:Group:0': '11111111-2222-3333-4444-555555555555'
  // 'Voices:Routes:1:RepOfCustomer': 'true'
  // 'Directory:Zones:DE': 'Europe/Berlin'
  // 'Channel:ReadingAppId': '11111111-2222-3333-4444-555555555555'
  // 'Model:Endpoint': 'https://my-company.openai.azure.com/openai/v1/'
  // 'Model:Name': 'my-deployment'
}

// Secrets: the setting, and where its value is in Key Vault (README.md beside this file, Key Vault).
param keyVault = {
  // 'Model:Key': 'https://my-vault.vault.azure.net/secrets/salesbot-model'
}
