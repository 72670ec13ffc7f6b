#!/usr/bin/env node
// check-deployment.mjs SNAPSHOT.json: what `bicep snapshot` evaluated, held against what this deployment promises. Each fault
// is a line, "rule: what is wrong"; the exit code is 1 when there is one.
import { readFileSync } from 'node:fs';

const snapshot = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const resources = snapshot.predictedResources ?? [];
const faults = [];
const say = (rule, what) => faults.push(`${rule}: ${what}`);
const ofType = (type) => resources.filter((r) => r.type.toLowerCase() === type.toLowerCase());
const one = (type) => {
  const found = ofType(type);
  if (found.length !== 1) say('parts', `${found.length} resources of the type ${type}, and one is expected`);
  return found[0]?.properties ?? {};
};

// ARM refuses a Flex Consumption site with a property that it does not know; the platform's quickstart sets this one alone.
const site = one('Microsoft.Web/sites');
for (const property of Object.keys(site.siteConfig ?? {})) {
  if (property !== 'minTlsVersion') say('flex-site', `siteConfig.${property} is refused on Flex Consumption`);
}
if (site.siteConfig?.minTlsVersion !== '1.2') say('transport', 'siteConfig.minTlsVersion is not 1.2');
if (site.httpsOnly !== true) say('transport', 'httpsOnly is not true');
const scale = site.functionAppConfig?.scaleAndConcurrency ?? {};
if (!(scale.maximumInstanceCount >= 40)) say('instances', `maximumInstanceCount ${scale.maximumInstanceCount} is refused in most regions`);
if (![512, 2048, 4096].includes(scale.instanceMemoryMB)) say('instances', `instanceMemoryMB ${scale.instanceMemoryMB} is not a size`);
const upload = site.functionAppConfig?.deployment?.storage?.authentication?.type;
if (upload !== 'UserAssignedIdentity') say('identity', `the package is read by ${upload}`);

const passwords = ofType('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
for (const kind of ['ftp', 'scm']) {
  const policy = passwords.find((p) => p.name.endsWith(`/${kind}`));
  if (policy?.properties?.allow !== false) say('passwords', `a user name and password may open ${kind}`);
}

const account = one('Microsoft.Storage/storageAccounts');
if (account.allowSharedKeyAccess !== false) say('keys', 'the storage account takes keys');
if (account.allowBlobPublicAccess !== false) say('public', 'blobs of the storage account may be public');
if (account.minimumTlsVersion !== 'TLS1_2' || account.supportsHttpsTrafficOnly !== true) {
  say('transport', 'the storage account takes old or no TLS');
}
if (one('Microsoft.Insights/components').DisableLocalAuth !== true) say('keys', 'Application Insights takes a key');
if (/listKeys|AccountKey=|SharedAccessSignature|listAccountSas/i.test(JSON.stringify(snapshot))) say('keys', 'a key is read or written');

// Who may do what: the table of rights in docs/operations.md.
const expected = {
  '3b03c2da-16b3-4a49-8834-0f8130efdd3b': 'Log Analytics Data Reader',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
};
const given = ofType('Microsoft.Authorization/roleAssignments').map((r) => {
  const definition = r.properties.roleDefinitionId;
  const role = Object.keys(expected).find((id) => definition.includes(id));
  if (!role) say('roles', `a role that the table of rights does not have: ${definition}`);
  if (r.properties.principalType !== 'ServicePrincipal') say('roles', `${expected[role]} is given to another kind of principal`);
  return role;
});
const isGranted = process.argv[3] !== '--without-events-role';
for (const [id, name] of Object.entries(expected)) {
  const times = given.filter((role) => role === id).length;
  const right = name === 'Log Analytics Data Reader' && !isGranted ? 0 : 1;
  if (times !== right) say('roles', `${name} is given ${times} times, not ${right}`);
}

const settings = ofType('Microsoft.Web/sites/config').find((c) => c.name.endsWith('/appsettings'))?.properties ?? {};
for (const [name, value] of Object.entries(settings)) {
  if (typeof value !== 'string' || value.trim() === '') say('settings', `${name} is empty or not a text`);
}
for (const name of ['DIGEST_SCHEDULE', 'DIGEST_RECIPIENTS', 'DIGEST_SENDER', 'DIGEST_NAME', 'DIGEST_TABLE', 'DIGEST_WORKSPACE_ID', 'DIGEST_CLIENT_ID']) {
  if (!(name in settings)) say('settings', `${name} is missing`);
}
if (!/\.table\..*suffixes|\.table\.core\./.test(settings.DIGEST_TABLE_ENDPOINT ?? '')) say('settings', 'DIGEST_TABLE_ENDPOINT is not of this cloud');
if (settings.AzureWebJobsStorage__credential !== 'managedidentity' || 'AzureWebJobsStorage' in settings) {
  say('identity', 'the host opens its storage by something else than the identity');
}

const windows = ['PT1M', 'PT5M', 'PT10M', 'PT15M', 'PT30M', 'PT45M', 'PT1H', 'PT2H', 'PT3H', 'PT4H', 'PT5H', 'PT6H', 'P1D', 'P2D'];
const rules = ofType('Microsoft.Insights/scheduledQueryRules');
if (rules.length !== 3) say('alerts', `${rules.length} rules, and three are expected`);
for (const rule of rules) {
  const query = rule.properties.criteria?.allOf?.[0]?.query ?? '';
  if (!windows.includes(rule.properties.windowSize)) say('alerts', `${rule.name} has a window that no rule takes`);
  if (!query.startsWith(`let digest = "${settings.DIGEST_NAME}";`)) say('alerts', `${rule.name} does not ask for the digest ${settings.DIGEST_NAME}`);
}

process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length === 0 ? 0 : 1;
