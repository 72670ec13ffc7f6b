# A pretended Microsoft Graph for the question about tenant-wide rights; what it holds and notes is that of the pretended
# Exchange.
Set-StrictMode -Off

function Get-Tenant { Get-Content -Raw $env:PRETENDED_TENANT | ConvertFrom-Json -AsHashtable }
function Add-Call($line) { [IO.File]::AppendAllText($env:PRETENDED_CALLS, "$line`n") }

function Connect-MgGraph {
    [CmdletBinding()] param($Environment, $Scopes, [switch] $NoWelcome, $TenantId)
    Add-Call "Connect-MgGraph -Environment $Environment"
    $how = (Get-Tenant).graph
    $clash = $how -eq 'clash' -and (Get-Module ExchangeOnlineManagement)
    if ($how -eq 'broken' -or $clash) { throw [System.MissingMethodException]::new("Method not found: 'WithLogging'.") }
    if ($how -eq 'refused') { throw 'AADSTS65001: the consent of an administrator is missing.' }
}

function Get-MgServicePrincipal {
    [CmdletBinding()] param($Filter, $ServicePrincipalId)
    Add-Call "Get-MgServicePrincipal $Filter$ServicePrincipalId"
    $roles = @{ 'Mail.Send' = 'b633e1c5-b582-4048-a93e-9f11b44c7e96'; 'Mail.ReadWrite' = 'e2a3a72e-5f79-4c64-b1b1-878b674786c9' }
    if ("$Filter".Contains('00000002-0000-0ff1')) { $roles = @{ 'full_access_as_app' = 'dc890d15-9560-4a4c-9b7f-a736ec74ec40' } }
    [pscustomobject]@{ AppRoles = @($roles.Keys | ForEach-Object { [pscustomobject]@{ Value = $_; Id = $roles[$_] } }) }
}

function Get-MgServicePrincipalAppRoleAssignment {
    [CmdletBinding()] param($ServicePrincipalId, [switch] $All)
    Add-Call "Get-MgServicePrincipalAppRoleAssignment $ServicePrincipalId"
    $tenant = Get-Tenant
    foreach ($one in @($tenant.granted)) { [pscustomobject]@{ Id = $one; AppRoleId = 'b633e1c5-b582-4048-a93e-9f11b44c7e96' } }
    foreach ($one in @($tenant.wider)) { [pscustomobject]@{ Id = 'wider'; AppRoleId = $one } }
}

Export-ModuleMember -Function 'Connect-MgGraph', 'Get-MgServicePrincipal', 'Get-MgServicePrincipalAppRoleAssignment'
