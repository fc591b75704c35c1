// Asks taplo's language server about the files of plans, as an editor does:
//   node schema.js NEW SAMPLE…
// NEW is a plan as digiplan init writes it.
const fs = require('fs'), path = require('path'), { pathToFileURL } = require('url');
const { TaploLsp } = require('@taplo/lsp');

const plans = process.argv.slice(2);
const waiting = new Map(), diagnosed = new Map(), log = [];
let server, last = 0;
const deadline = setTimeout(() => fail(`no answer within two minutes\n${log.join('')}`), 120_000);

function fail(text) {
  console.error(text);
  process.exit(1);
}

const keep = async (bytes) => { log.push(Buffer.from(bytes).toString()); return bytes.length; };
const environment = {
  now: () => new Date(), envVar: () => undefined, envVars: () => [], stdErrAtty: () => false,
  stdin: async () => new Uint8Array(), stdout: keep, stderr: keep, glob: () => [],
  readFile: async (name) => new Uint8Array(fs.readFileSync(name)), writeFile: async () => {},
  urlToFilePath: (url) => decodeURIComponent(new URL(url).pathname), isAbsolute: path.isAbsolute,
  cwd: () => plans[0], findConfigFile: () => undefined,
};

function heard(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    server.send({ jsonrpc: '2.0', id: message.id, result: message.method === 'workspace/configuration' ? [{}] : null });
  } else if (message.id !== undefined) {
    waiting.get(message.id)(message.result);
  }
}

const tell = (method, params) => server.send({ jsonrpc: '2.0', method, params });
const ask = (method, params) => new Promise((answer) => {
  waiting.set(++last, answer);
  server.send({ jsonrpc: '2.0', id: last, method, params });
});

// A mistake that must be found: with it alone, the rest of a file is valid.
const mistake = 'kein-schlüssel';

// open shows a file to the server and waits until it has found the mistake.
async function open(name) {
  let text = fs.readFileSync(name, 'utf8');
  if (!text.startsWith('#:schema ')) text = `#:schema ./digiplan.schema.json\n${text}`;
  text += `\n["${mistake}"]\n`;
  const uri = pathToFileURL(name).href;
  const found = new Promise((answer) => diagnosed.set(uri, (list) => {
    if (list.some((d) => d.message.includes(mistake))) answer(list);
  }));
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'toml', version: 1, text } });
  const more = (await found).filter((d) => !d.message.includes(mistake));
  if (more.length > 0) fail(`${name}: ${JSON.stringify(more, null, 1)}`);
  return { uri, lines: text.split('\n') };
}

// at is where a word stands in a file.
function at({ uri, lines }, word) {
  const line = lines.findIndex((text) => text.includes(word));
  if (line < 0) fail(`${uri}: no ${word}`);
  return { textDocument: { uri }, position: { line, character: lines[line].indexOf(word) + 1 } };
}

async function explains(file, word, want) {
  const answer = await ask('textDocument/hover', at(file, word));
  if (!answer?.contents.value.includes(want)) fail(`${word} is explained by ${JSON.stringify(answer)}; want ${want}`);
}

async function completes(file, word, label, want) {
  const answer = await ask('textDocument/completion', at(file, word));
  const found = answer?.find((item) => item.label === label);
  if (!found?.documentation?.value.includes(want)) fail(`${word} is completed by ${JSON.stringify(answer)}; want ${label}, ${want}`);
}

// The server would look for schemas of other programs in the net.
globalThis.fetch = async () => { throw new Error('not asked'); };

(async () => {
  server = await TaploLsp.initialize(environment, { onMessage: heard });
  const workspaceFolders = plans.map((name) => ({ uri: pathToFileURL(name).href, name }));
  await ask('initialize', { capabilities: {}, processId: null, rootUri: workspaceFolders[0].uri, workspaceFolders });
  tell('initialized', {});
  const files = {};
  for (const plan of plans) {
    for (const name of fs.readdirSync(plan).filter((name) => name.endsWith('.toml'))) {
      const file = await open(path.join(plan, name));
      if (plan === plans[0]) files[name] = file;
    }
  }
  const plan = files['plan.toml'], measures = files['massnahmen.toml'], lines = files['haushalt.toml'];
  await explains(plan, 'years ', 'Jahre des Plans');
  await explains(plan, 'role ', 'Vorberatung');
  await explains(measures, 'status ', 'Stand');
  await explains(measures, '"running"', 'läuft');
  await explains(measures, '"citizens"', 'Bürgerschaft');
  await explains(measures, 'amounts ', 'Beträge je Jahr');
  await explains(lines, '2026 =', 'Ansatz und Ist');
  await explains(lines, 'estimate', 'Ansatz');
  await completes(measures, '"running"', '"done"', 'abgeschlossen');
  await completes(measures, 'status ', 'need', 'Bedarf je Jahr');
  await completes(plan, 'outcome', 'vote', 'einstimmig');
  await completes(plan, 'paper]]', 'forward_authority', 'Verpflichtungsermächtigung');
  clearTimeout(deadline);
  console.log(`taplo: ${diagnosed.size} files are valid, keys and words are explained and completed`);
  process.exit(0);
})().catch((error) => fail(error.stack));
