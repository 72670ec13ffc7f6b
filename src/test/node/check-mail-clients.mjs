// Takes HTML files; prints as JSON what the can-I-email data says that a mail program lacks of what they use.
import { readFileSync } from 'node:fs';
import { caniemail } from 'caniemail';

const CLIENTS = ['outlook.windows', 'gmail.*', 'apple-mail.*'];

const findings = new Map();
for (const file of process.argv.slice(2)) {
  const { issues } = caniemail({ clients: CLIENTS, html: readFileSync(file, 'utf8') });
  for (const client of new Set([...issues.errors.keys(), ...issues.warnings.keys()])) {
    for (const { title, notes, support } of [...(issues.errors.get(client) ?? []), ...(issues.warnings.get(client) ?? [])]) {
      findings.set(`${title}\n${client}`, { feature: title, client, support, notes: notes ?? [], file });
    }
  }
}
process.stdout.write(JSON.stringify([...findings.values()]));
