# A pretended Exchange Online for rehearsals of authorize-mailbox.ps1. What it holds is in the JSON file that
# $env:PRETENDED_TENANT names; each call is a line in $env:PRETENDED_CALLS. It shows a script's order and choices and
# answers as the cmdlets are documented to; it proves nothing about Exchange.
Set-StrictMode -Off

function Get-Tenant { Get-Content -Raw $env:PRETENDED_TENANT | ConvertFrom-Json -AsHashtable }
function Save-Tenant($tenant) { [IO.File]::WriteAllText($env:PRETENDED_TENANT, ($tenant | ConvertTo-Json -Depth 8)) }

function Add-Call($name, $given) {
    $line = $name
    foreach ($key in ($given.Keys | Where-Object { $_ -notin 'ErrorAction', 'ShowBanner' } | Sort-Object)) {
        $line += " -$key $($given[$key])"
    }
    [IO.File]::AppendAllText($env:PRETENDED_CALLS, "$line`n")
}

function Test-Dehydrated($tenant) {
    if ($tenant.dehydrated) {
        Write-Error 'This cannot be done in your organization before Enable-OrganizationCustomization was run.'
    }
    return [bool] $tenant.dehydrated
}

function Select-Mailbox($name) {
    (Get-Tenant).mailboxes | Where-Object { "$name" -in @($_.smtp, $_.upn, $_.guid, $_.alias) + @($_.proxies) }
}

function Connect-ExchangeOnline {
    [CmdletBinding()] param($ExchangeEnvironmentName, $ShowBanner, $UserPrincipalName)
    Add-Call 'Connect-ExchangeOnline' $PSBoundParameters
    $refusal = (Get-Tenant).connect
    if ($refusal) { throw $refusal }
}

function Disconnect-ExchangeOnline {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param()
    Add-Call 'Disconnect-ExchangeOnline' $PSBoundParameters
    Write-Host 'Pretended: disconnected'
}

function Get-OrganizationConfig {
    [CmdletBinding()] param()
    Add-Call 'Get-OrganizationConfig' $PSBoundParameters
    [pscustomobject]@{ Name = 'contoso'; IsDehydrated = [bool] (Get-Tenant).dehydrated }
}

function Get-EXOMailbox {
    [CmdletBinding()] param($Identity, $Properties, $PropertySets)
    Add-Call 'Get-EXOMailbox' $PSBoundParameters
    $found = @(Select-Mailbox $Identity)
    if ($found.Count -eq 0) {
        Write-Error "The object '$Identity' was not found on the pretended server."
        return
    }
    foreach ($one in $found) {
        [pscustomobject]@{
            Guid = [guid] $one.guid; UserPrincipalName = $one.upn; PrimarySmtpAddress = $one.smtp; Identity = $one.alias
            ExternalDirectoryObjectId = $one.guid; RecipientTypeDetails = 'SharedMailbox'
        }
    }
}

function Get-ServicePrincipal {
    [CmdletBinding()] param($Identity)
    Add-Call 'Get-ServicePrincipal' $PSBoundParameters
    (Get-Tenant).principals | Where-Object { $_ -and (-not $Identity -or "$Identity" -in $_.AppId, $_.ObjectId) } |
        ForEach-Object { [pscustomobject] $_ }
}

function New-ServicePrincipal {
    [CmdletBinding()] param($AppId, $ObjectId, $DisplayName)
    Add-Call 'New-ServicePrincipal' $PSBoundParameters
    $tenant = Get-Tenant
    $tenant.principals += @{ AppId = "$AppId"; ObjectId = "$ObjectId"; DisplayName = $DisplayName }
    Save-Tenant $tenant
}

function Get-ManagementScope {
    [CmdletBinding()] param($Identity)
    Add-Call 'Get-ManagementScope' $PSBoundParameters
    (Get-Tenant).scopes | Where-Object { $_ -and (-not $Identity -or $_.Name -eq $Identity) } |
        ForEach-Object { [pscustomobject] $_ }
}

function New-ManagementScope {
    [CmdletBinding()] param($Name, $RecipientRestrictionFilter)
    Add-Call 'New-ManagementScope' $PSBoundParameters
    $tenant = Get-Tenant
    if (Test-Dehydrated $tenant) { return }
    if ($Name.Length -gt 64) {
        Write-Error "The name has $($Name.Length) characters, and 64 are the most."
        return
    }
    $tenant.scopes += @{ Name = $Name; RecipientFilter = $RecipientRestrictionFilter }
    Save-Tenant $tenant
}

function Set-ManagementScope {
    [CmdletBinding()] param($Identity, $RecipientRestrictionFilter)
    Add-Call 'Set-ManagementScope' $PSBoundParameters
    $tenant = Get-Tenant
    foreach ($scope in @($tenant.scopes | Where-Object { $_.Name -eq $Identity })) {
        $scope.RecipientFilter = $RecipientRestrictionFilter
    }
    Save-Tenant $tenant
}

function Get-ManagementRoleAssignment {
    [CmdletBinding()] param($Role, $RoleAssignee, $Identity)
    Add-Call 'Get-ManagementRoleAssignment' $PSBoundParameters
    (Get-Tenant).assignments | Where-Object { $_ -and (-not $Role -or $_.Role -eq $Role) } |
        ForEach-Object { [pscustomobject] $_ }
}

function New-ManagementRoleAssignment {
    [CmdletBinding()] param($Name, $App, $Role, $CustomResourceScope)
    Add-Call 'New-ManagementRoleAssignment' $PSBoundParameters
    $tenant = Get-Tenant
    if (Test-Dehydrated $tenant) { return }
    $tenant.assignments += @{ Name = $Name; App = "$App"; Role = $Role; CustomResourceScope = $CustomResourceScope }
    Save-Tenant $tenant
}

function Test-ServicePrincipalAuthorization {
    [CmdletBinding()] param($Identity, $Resource)
    Add-Call 'Test-ServicePrincipalAuthorization' $PSBoundParameters
    $tenant = Get-Tenant
    if ($tenant.strictResource -and "$Resource".Contains('@')) {
        Write-Error "The resource '$Resource' was not found: it takes a Guid or a name."
        return
    }
    $mailbox = @(Select-Mailbox $Resource)[0]
    foreach ($one in @($tenant.assignments | Where-Object { $_ })) {
        $scope = $tenant.scopes | Where-Object { $_.Name -eq $one.CustomResourceScope }
        $within = [bool] ($scope -and "$($scope.RecipientFilter)".Contains($mailbox.guid) -and -not $tenant.late)
        [pscustomobject]@{
            RoleName = $one.Role; AllowedResourceScope = $one.CustomResourceScope; ScopeType = 'CustomRecipientScope'
            InScope = $(if ($tenant.textInScope) { "$within" } else { $within })
        }
    }
    if ($tenant.orgWide) {
        [pscustomobject]@{
            RoleName = $tenant.orgWide; AllowedResourceScope = 'Organization'; ScopeType = 'Organization'; InScope = $true
        }
    }
}

# The real module offers a person only what that person's roles allow.
$offered = @(
    'Connect-ExchangeOnline', 'Disconnect-ExchangeOnline', 'Get-OrganizationConfig', 'Get-EXOMailbox', 'Get-ServicePrincipal',
    'New-ServicePrincipal',
    'Get-ManagementScope', 'New-ManagementScope', 'Set-ManagementScope', 'Get-ManagementRoleAssignment',
    'New-ManagementRoleAssignment', 'Test-ServicePrincipalAuthorization'
)
Export-ModuleMember -Function ($offered | Where-Object { $_ -notin @((Get-Tenant).lacking) })
