<#
.SYNOPSIS
Lets the digest's app send mail as one mailbox, and as no other.

.DESCRIPTION
Uses RBAC for Applications of Exchange Online: a pointer to the app's identity, a management scope that holds the one
mailbox, and the role "Application Mail.Send" within that scope. What exists is kept, so the script can be run again.
It ends with a test of that mailbox, which must be allowed, and of another one, which must be refused. Exchange needs
30 minutes to two hours until mail really goes out.

Not run by this project's tests, which have no Exchange; the workflow parses it.

Needs the module ExchangeOnlineManagement and a role that may assign application roles, such as Organization
Management. For the check of tenant-wide rights it uses Microsoft.Graph.Applications, if that module is installed.

.PARAMETER AppId
The application id of the app's identity: the output IDENTITY_APP_ID of the deployment.

.PARAMETER ObjectId
The object id of the same identity: the output IDENTITY_OBJECT_ID. Not the one of an app registration.

.PARAMETER Name
The name under which Exchange lists the identity: the output IDENTITY_NAME.

.PARAMETER Mailbox
The mailbox that sends the digest: DIGEST_SENDER.

.PARAMETER OtherMailbox
Any other mailbox of the tenant. The script fails when the app may send as it.

.PARAMETER Environment
The Exchange environment, for government clouds.

.PARAMETER SkipConnect
Use the session that is open already.

.EXAMPLE
./infra/authorize-mailbox.ps1 -AppId $appId -ObjectId $objectId -Name spam-domain-digest -Mailbox spam-digest@contoso.example -OtherMailbox soc@contoso.example -WhatIf
#>
#Requires -Version 7.2
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(Mandatory)] [guid] $AppId,
    [Parameter(Mandatory)] [guid] $ObjectId,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Name,
    [Parameter(Mandatory)] [ValidatePattern('^[^@\s'']+@[^@\s'']+$')] [string] $Mailbox,
    [Parameter(Mandatory)] [ValidatePattern('^[^@\s'']+@[^@\s'']+$')] [string] $OtherMailbox,
    [ValidateSet('O365Default', 'O365USGovGCCHigh', 'O365USGovDoD', 'O365China')]
    [string] $Environment = 'O365Default',
    [switch] $SkipConnect
)

Set-StrictMode -Version Latest
# Cmdlets of a module do not see this preference, so those of Exchange are told it one by one.
$ErrorActionPreference = 'Stop'

$role = 'Application Mail.Send'
# One name for scope and assignment; Exchange takes 64 characters.
$label = "SpamDomainDigest-$AppId"

function Connect-Exchange {
    if ($SkipConnect) {
        return
    }
    if (-not (Get-Module -ListAvailable -Name ExchangeOnlineManagement)) {
        throw 'The module ExchangeOnlineManagement is missing; type: Install-Module ExchangeOnlineManagement -Scope CurrentUser'
    }
    Import-Module ExchangeOnlineManagement
    Connect-ExchangeOnline -ExchangeEnvironmentName $Environment -ShowBanner:$false -ErrorAction Stop
}

# The two mailboxes must exist and differ, or the test at the end would prove nothing.
function Resolve-Mailbox {
    $one = Get-EXOMailbox -Identity $Mailbox -ErrorAction Stop
    $other = Get-EXOMailbox -Identity $OtherMailbox -ErrorAction Stop
    if ($one.Guid -eq $other.Guid) {
        throw "-Mailbox and -OtherMailbox are both '$Mailbox'; name another mailbox for the test that must be refused."
    }
    return $one
}

function Add-ServicePrincipal {
    $existing = Get-ServicePrincipal -ErrorAction Stop | Where-Object { $_.AppId -eq $AppId }
    if ($existing) {
        if ($existing.ObjectId -ne $ObjectId) {
            throw "Exchange knows app $AppId with object id $($existing.ObjectId), not $ObjectId. If the identity was made anew, type: Remove-ServicePrincipal -Identity $($existing.ObjectId)"
        }
        Write-Host "Kept: service principal $($existing.DisplayName)"
        return
    }
    if ($PSCmdlet.ShouldProcess("$Name ($AppId)", 'New-ServicePrincipal')) {
        New-ServicePrincipal -AppId $AppId -ObjectId $ObjectId -DisplayName $Name -ErrorAction Stop | Out-Null
        Write-Host "Made: service principal $Name"
    }
}

# The filter names the mailbox by a value that cannot be given to another one, unlike an address.
function Set-Scope($target) {
    $filter = "Guid -eq '$($target.Guid)'"
    $existing = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $label }
    if (-not $existing) {
        if ($PSCmdlet.ShouldProcess($Mailbox, "New-ManagementScope $label")) {
            New-ManagementScope -Name $label -RecipientRestrictionFilter $filter -ErrorAction Stop | Out-Null
            Write-Host "Made: management scope $label for $Mailbox"
        }
        return
    }
    if ($existing.RecipientFilter -like "*$($target.Guid)*") {
        Write-Host "Kept: management scope $label"
        return
    }
    if ($PSCmdlet.ShouldProcess($Mailbox, "Set-ManagementScope $label")) {
        Set-ManagementScope -Identity $label -RecipientRestrictionFilter $filter -ErrorAction Stop
        Write-Host "Changed: management scope $label now holds $Mailbox only"
    }
}

function Add-RoleAssignment {
    $existing = Get-ManagementRoleAssignment -Role $role -ErrorAction Stop | Where-Object { $_.Name -eq $label }
    if ($existing) {
        if ($existing.CustomResourceScope -ne $label) {
            throw "The role assignment $label has the scope '$($existing.CustomResourceScope)'. Type: Remove-ManagementRoleAssignment -Identity $label, then run this script again."
        }
        Write-Host "Kept: role assignment $label"
        return
    }
    if ($PSCmdlet.ShouldProcess("$Name ($AppId)", "New-ManagementRoleAssignment '$role' in $label")) {
        New-ManagementRoleAssignment -Name $label -App $ObjectId -Role $role -CustomResourceScope $label -ErrorAction Stop | Out-Null
        Write-Host "Made: '$role' for $Name within $label"
    }
}

# Rights add up: with Mail.Send of Entra the app could send as everybody, whatever the scope here says.
function Test-TenantWideRight {
    if (-not (Get-Module -ListAvailable -Name Microsoft.Graph.Applications)) {
        Write-Warning 'Not checked: whether the app also has the tenant-wide Mail.Send of Entra. With Microsoft.Graph.Applications installed, run this script again; or look under Enterprise applications > Permissions.'
        return
    }
    Import-Module Microsoft.Graph.Applications
    $graphEnvironment = @{
        O365Default = 'Global'; O365USGovGCCHigh = 'USGov'; O365USGovDoD = 'USGovDoD'; O365China = 'China'
    }[$Environment]
    Connect-MgGraph -Environment $graphEnvironment -Scopes 'Application.Read.All' -NoWelcome
    $graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
    $sending = @($graph.AppRoles | Where-Object { $_.Value -eq 'Mail.Send' } | ForEach-Object { $_.Id })
    $granted = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -All |
            Where-Object { $_.AppRoleId -in $sending })
    if ($granted.Count -eq 0) {
        Write-Host 'Good: the app has no tenant-wide Mail.Send'
        return
    }
    Write-Warning "The app ALSO has the tenant-wide Mail.Send of Entra and may send as EVERY mailbox. Type: Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -AppRoleAssignmentId $($granted[0].Id)"
}

# InScope is text or a truth value, by version of the module.
function Test-MaySend([string] $address) {
    $rights = @(Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource $address -ErrorAction Stop |
            Where-Object { $_.RoleName -eq $role })
    return @($rights | Where-Object { "$($_.InScope)" -eq 'True' }).Count -gt 0
}

function Test-Result {
    if ($WhatIfPreference) {
        Write-Host 'Not tested: -WhatIf changes nothing, so there is nothing to test'
        return
    }
    if (Test-MaySend $OtherMailbox) {
        throw "The app may send as $OtherMailbox as well. Look at its other assignments: Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource $OtherMailbox"
    }
    Write-Host "Good: refused for $OtherMailbox"
    if (-not (Test-MaySend $Mailbox)) {
        throw "The app may not send as $Mailbox yet. Run this script again in some minutes; it changes nothing that is right."
    }
    Write-Host "Good: allowed for $Mailbox. Mail goes out in 30 minutes to two hours."
}

Connect-Exchange
$target = Resolve-Mailbox
Add-ServicePrincipal
Set-Scope $target
Add-RoleAssignment
Test-TenantWideRight
Test-Result
