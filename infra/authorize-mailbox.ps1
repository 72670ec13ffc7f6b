<#
.SYNOPSIS
Lets the digest's app send mail as one mailbox, and as no other.

.DESCRIPTION
Uses RBAC for Applications of Exchange Online: a pointer to the app's identity, a management scope that holds the one
mailbox, and the role "Application Mail.Send" within that scope. What exists is kept, so the script can be run again.
It looks at everything before it changes anything. Then it tests that mailbox, which must be allowed, and another one,
which must be refused. Exchange needs 30 minutes to two hours until mail really goes out.

At the end it asks Microsoft Graph whether the app has a tenant-wide right to send, which would undo the scope: each one
is named with the command that removes it. That needs the module Microsoft.Graph.Applications, and runs in a process of
its own, because the two modules do not work in one. Where Graph cannot be asked, a warning says so.

At the end, after a failure too, it ends the Exchange sessions of this window; with -SkipConnect it leaves them open.

Exit code 0: the app may send as this mailbox and as no other that was looked at. Exit code 1: something is wrong or
missing, each thing on one line of the error stream. With -WhatIf nothing is changed, and the rights are not tested.

Never run against a real Exchange by this project. Its tests parse it; its workflow rehearses it under pwsh against
pretended cmdlets, infra/tests/rehearsal.

Needs the module ExchangeOnlineManagement and a role that may assign application roles, such as Organization
Management.

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
Use the session that is open already, and leave it open.

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
# Roles of Exchange that let an app send, too.
$sendingRoles = $role, 'Application Mail Full Access', 'Application Exchange Full Access'
# One name for scope and assignment; Exchange takes 64 characters.
$label = "SpamDomainDigest-$AppId"
$needed = @(
    'Get-OrganizationConfig', 'Get-EXOMailbox', 'Get-ServicePrincipal', 'New-ServicePrincipal', 'Get-ManagementScope',
    'New-ManagementScope', 'Set-ManagementScope', 'Get-ManagementRoleAssignment', 'New-ManagementRoleAssignment',
    'Test-ServicePrincipalAuthorization'
)

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

# A session that stays open counts against the few that an administrator may have.
function Disconnect-Exchange {
    try {
        Disconnect-ExchangeOnline -Confirm:$false -ErrorAction Stop
    } catch {
        Write-Warning "The Exchange session is still open ($($_.Exception.Message -replace '\s+', ' ')). Type: Disconnect-ExchangeOnline"
    }
}

# Exchange loads only the cmdlets that the person's roles allow, so a missing one is a missing right.
function Find-MissingCmdlet {
    # What is not loaded must count as missing, not be looked for in modules that are installed.
    $PSModuleAutoLoadingPreference = 'None'
    return $needed | Where-Object { -not (Get-Command -Name $_ -ErrorAction SilentlyContinue) }
}

function Assert-Right {
    $missing = @(Find-MissingCmdlet)
    if ($missing.Count -gt 0) {
        throw "Your account may not use $($missing -join ', '): sign in with a member of the role group Organization Management. Nothing was changed."
    }
    if ((Get-OrganizationConfig -ErrorAction Stop).IsDehydrated) {
        throw 'This tenant was never customised, so it takes no management scope: type Enable-OrganizationCustomization, wait some minutes and run this script again. Nothing was changed.'
    }
}

function Find-OneMailbox([string] $address) {
    $found = @(Get-EXOMailbox -Identity $address -ErrorAction Stop)
    if ($found.Count -ne 1) {
        throw "The name $address belongs to $($found.Count) mailboxes; give the address of one. Nothing was changed."
    }
    return $found[0]
}

# Graph's address for a mailbox takes its user principal name or its id; another address may not be found there.
function Show-UserName($target) {
    $userName = "$($target.UserPrincipalName)"
    Write-Host "User principal name: $userName"
    if ($userName -and $userName -ne $Mailbox) {
        Write-Warning "DIGEST_SENDER must be $userName, because Microsoft Graph finds a mailbox by its user principal name."
    }
}

function Find-ServicePrincipal {
    $existing = @(Get-ServicePrincipal -ErrorAction Stop | Where-Object { "$($_.AppId)" -eq "$AppId" })
    foreach ($one in $existing) {
        if ("$($one.ObjectId)" -ne "$ObjectId") {
            throw "Exchange knows app $AppId with object id $($one.ObjectId), not $ObjectId. If the identity was made anew, type: Remove-ServicePrincipal -Identity $($one.ObjectId)"
        }
    }
    return $existing
}

function Find-RoleAssignment {
    $existing = @(Get-ManagementRoleAssignment -Role $role -ErrorAction Stop | Where-Object { $_.Name -eq $label })
    foreach ($one in $existing) {
        if ($one.CustomResourceScope -ne $label) {
            throw "The role assignment $label has the scope '$($one.CustomResourceScope)'. Type: Remove-ManagementRoleAssignment -Identity $label, then run this script again."
        }
    }
    return $existing
}

function Add-ServicePrincipal($existing) {
    if ($existing.Count -gt 0) {
        Write-Host "Kept: service principal $($existing[0].DisplayName)"
        return
    }
    if ($PSCmdlet.ShouldProcess("$Name ($AppId)", 'New-ServicePrincipal')) {
        New-ServicePrincipal -AppId $AppId -ObjectId $ObjectId -DisplayName $Name -ErrorAction Stop | Out-Null
        Write-Host "Made: service principal $Name"
    }
}

# The filter names the mailbox by a value that cannot be given to another one, unlike an address.
function Set-Scope($existing, $target) {
    $filter = "Guid -eq '$($target.Guid)'"
    if ($existing.Count -eq 0) {
        if ($PSCmdlet.ShouldProcess($Mailbox, "New-ManagementScope $label")) {
            New-ManagementScope -Name $label -RecipientRestrictionFilter $filter -ErrorAction Stop | Out-Null
            Write-Host "Made: management scope $label for $Mailbox"
        }
        return
    }
    # Exchange may write brackets and blanks of its own; a filter that names a second mailbox is another one.
    if (("$($existing[0].RecipientFilter)" -replace '[\s()]', '') -eq ($filter -replace '\s', '')) {
        Write-Host "Kept: management scope $label"
        return
    }
    if ($PSCmdlet.ShouldProcess($Mailbox, "Set-ManagementScope $label")) {
        Set-ManagementScope -Identity $label -RecipientRestrictionFilter $filter -ErrorAction Stop
        Write-Host "Changed: management scope $label now holds $Mailbox only"
    }
}

function Add-RoleAssignment($existing) {
    if ($existing.Count -gt 0) {
        Write-Host "Kept: role assignment $label"
        return
    }
    if ($PSCmdlet.ShouldProcess("$Name ($AppId)", "New-ManagementRoleAssignment '$role' in $label")) {
        New-ManagementRoleAssignment -Name $label -App $ObjectId -Role $role -CustomResourceScope $label -ErrorAction Stop | Out-Null
        Write-Host "Made: '$role' for $Name within $label"
    }
}

# The mailbox is given by its Guid, which -Resource is documented to take; an address is not. InScope is text or a truth
# value, by version of the module.
function Test-MaySend($target) {
    $rights = @(Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource "$($target.Guid)" -ErrorAction Stop |
            Where-Object { $_.RoleName -in $sendingRoles })
    return @($rights | Where-Object { "$($_.InScope)" -eq 'True' }).Count -gt 0
}

function Test-Result($target, $other) {
    if ($WhatIfPreference) {
        Write-Host 'Not tested: -WhatIf changes nothing, so there is nothing to test'
        return
    }
    if (Test-MaySend $other) {
        throw "The app may send as $OtherMailbox as well. Look at its other assignments: Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource $($other.Guid)"
    }
    Write-Host "Good: refused for $OtherMailbox"
    if (-not (Test-MaySend $target)) {
        throw "The app may not send as $Mailbox yet. Run this script again in some minutes; it changes nothing that is right."
    }
    Write-Host "Good: allowed for $Mailbox. Mail goes out in 30 minutes to two hours."
}

# What runs in a process of its own: Graph's module fails in one where Exchange's was loaded first. It answers one line of JSON.
$askGraph = @'
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
try {
    if (-not (Get-Module -ListAvailable -Name Microsoft.Graph.Applications)) {
        throw 'the module Microsoft.Graph.Applications is not installed'
    }
    Import-Module Microsoft.Graph.Applications
    Connect-MgGraph -Environment 'GRAPH-ENVIRONMENT' -Scopes 'Application.Read.All' -NoWelcome | Out-Null
    $rights = @{}
    # Microsoft Graph, and Office 365 Exchange Online.
    foreach ($service in '00000003-0000-0000-c000-000000000000', '00000002-0000-0ff1-ce00-000000000000') {
        foreach ($known in @(Get-MgServicePrincipal -Filter "appId eq '$service'")) {
            foreach ($right in @($known.AppRoles)) {
                $rights["$($right.Id)"] = "$($right.Value)"
            }
        }
    }
    $granted = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId 'OBJECT-ID' -All |
            ForEach-Object { @{ id = "$($_.Id)"; right = "$($rights["$($_.AppRoleId)"])" } })
    ConvertTo-Json -Compress -Depth 4 -InputObject @{ granted = $granted }
} catch {
    ConvertTo-Json -Compress -InputObject @{ problem = "$($_.Exception.Message)" }
}
'@

# The app's rights of Entra as the child process tells them: @{ granted = … } or @{ problem = … }.
function Get-TenantWideRight {
    $graphEnvironment = @{
        O365Default = 'Global'; O365USGovGCCHigh = 'USGov'; O365USGovDoD = 'USGovDoD'; O365China = 'China'
    }[$Environment]
    $text = $askGraph.Replace('GRAPH-ENVIRONMENT', $graphEnvironment).Replace('OBJECT-ID', "$ObjectId")
    $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))
    try {
        $lines = @(& ([Environment]::ProcessPath) -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand $encoded)
        $json = @($lines | Where-Object { "$_".StartsWith('{') }) | Select-Object -Last 1
        if (-not $json) {
            return @{ problem = 'the process that asks Microsoft Graph gave no answer' }
        }
        return ConvertFrom-Json -InputObject "$json" -AsHashtable
    } catch {
        return @{ problem = "$($_.Exception.Message)" }
    }
}

# Rights add up: with Mail.Send of Entra the app could send as everybody, whatever the scope here says. The answer is how
# many such grants there are.
function Test-TenantWideRight {
    $answer = Get-TenantWideRight
    if ($answer.ContainsKey('problem')) {
        Write-Warning "Not checked: whether the app also has the tenant-wide Mail.Send of Entra ($($answer.problem -replace '\s+', ' ')). Look under Enterprise applications > Permissions, or install Microsoft.Graph.Applications and run this script again."
        return 0
    }
    $sending = @($answer.granted | Where-Object { $_.right -eq 'Mail.Send' })
    $wider = @($answer.granted | Where-Object { $_.right -ne 'Mail.Send' -and $_.right -match '^(Mail\.|full_access_as_app$)' })
    foreach ($one in $wider) {
        Write-Host "Also granted, for the whole tenant: $($one.right). The digest does not need it."
    }
    if ($sending.Count -eq 0) {
        Write-Host 'Good: the app has no tenant-wide Mail.Send'
    }
    foreach ($one in $sending) {
        # An id that begins with a hyphen would be read as a parameter.
        $id = if ($one.id -like '-*') { "'$($one.id)'" } else { $one.id }
        [Console]::Error.WriteLine("The app ALSO has the tenant-wide Mail.Send of Entra and may send as EVERY mailbox. In a new pwsh, after Connect-MgGraph -Scopes AppRoleAssignment.ReadWrite.All, type: Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -AppRoleAssignmentId $id")
    }
    return $sending.Count
}

$problems = 0
$connected = $false
try {
    Connect-Exchange
    $connected = -not $SkipConnect
    # First look at everything, so that what stands in the way is said before anything is made.
    Assert-Right
    $target = Find-OneMailbox $Mailbox
    $other = Find-OneMailbox $OtherMailbox
    if ($target.Guid -eq $other.Guid) {
        # The test at the end would prove nothing.
        throw "-Mailbox and -OtherMailbox are both '$Mailbox'; name another mailbox for the test that must be refused."
    }
    Show-UserName $target
    $principals = @(Find-ServicePrincipal)
    $scopes = @(Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $label })
    $assignments = @(Find-RoleAssignment)

    Add-ServicePrincipal $principals
    Set-Scope $scopes $target
    Add-RoleAssignment $assignments
    Test-Result $target $other
    $problems = Test-TenantWideRight
} catch {
    # One plain line: it may hold a command to copy, which the usual report cuts at the window's width.
    [Console]::Error.WriteLine(("$($_.Exception.Message)" -replace '\s+', ' '))
    $problems = 1
} finally {
    if ($connected) {
        Disconnect-Exchange
    }
}
exit $(if ($problems -gt 0) { 1 } else { 0 })
