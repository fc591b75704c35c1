// Checks packages by the public standard, their records by what DCAT-AP.de demands, and
// runs a query of DuckDB over all of them.
//   node opendata.js FOLDER QUERY
const {Package} = require('datapackage')
const jsonld = require('jsonld')
const {DuckDBInstance} = require('@duckdb/node-api')
const fs = require('fs')
const path = require('path')

async function check(file) {
  const descriptor = await Package.load(file, {strict: true})
  let rows = 0
  for (const resource of descriptor.resources) {
    rows += (await resource.read()).length // throws at the first value that is not as described
  }
  if (!descriptor.valid || rows === 0) throw new Error(`${file}: ${descriptor.errors}`)
  console.log(`${file}: ${descriptor.resources.length} tables, ${rows} rows`)
}

// The record as triples: of one dataset and of a file each, which stands beside it. The
// lists are those of the conventions 31 and 32.
async function checkRecord(file) {
  const base = `https://example.org/${file}`
  const triples = await jsonld.toRDF(JSON.parse(fs.readFileSync(file)), {base, safe: true})
  const short = iri => iri.replace('http://www.w3.org/ns/dcat#', 'dcat:').replace('http://purl.org/dc/terms/', 'dct:').replace('http://dcat-ap.de/def/dcatde/', 'dcatde:')
  const nodes = {}
  for (const {subject, predicate, object} of triples) ((nodes[subject.value] ??= {})[short(predicate.value)] ??= []).push(object.value)
  const ofType = type => Object.values(nodes).filter(node => Object.entries(node).some(([key, values]) => key.endsWith('#type') && values.some(value => short(value) === type)))
  const wants = (node, keys) => keys.forEach(key => { if (!node[key]) throw new Error(`${file}: no ${key}`) })
  const [dataset, ...others] = ofType('dcat:Dataset')
  if (!dataset || others.length) throw new Error(`${file}: not one dataset`)
  wants(dataset, ['dct:title', 'dct:description', 'dct:publisher', 'dcat:theme', 'dct:modified', 'dct:temporal', 'dcat:distribution'])
  const licensed = !file.startsWith('ohne-schluessel')
  if (licensed) wants(dataset, ['dcat:keyword', 'dcatde:politicalGeocodingURI', 'dcatde:politicalGeocodingLevelURI'])
  const distributions = ofType('dcat:Distribution')
  for (const one of distributions) {
    wants(one, ['dct:title', 'dcat:accessURL', 'dct:format'])
    if (!fs.existsSync(one['dcat:accessURL'][0].replace('https://example.org/', ''))) throw new Error(`${file}: ${one['dcat:accessURL']}`)
    if (licensed && !/^http:\/\/dcat-ap\.de\/def\/licenses\//.test(one['dct:license'])) throw new Error(`${file}: licence ${one['dct:license']}`)
  }
  console.log(`${file}: ${triples.length} triples, ${distributions.length} distributions`)
}

async function main([folder, query]) {
  process.chdir(folder)
  const files = fs.readdirSync('.').map(name => path.join(name, 'datapackage.json')).filter(fs.existsSync)
  for (const file of files) {
    await check(file)
    await checkRecord(path.join(path.dirname(file), 'dcat-ap.jsonld'))
  }
  const connection = await (await DuckDBInstance.create()).connect()
  const answer = await connection.runAndReadAll(fs.readFileSync(query, 'utf8'))
  const csv = answer.getRows().map(row => row.map(String).join(',')).join('\n')
  fs.writeFileSync(query + '.csv', csv + '\n')
}

main(process.argv.slice(2)).catch(error => { console.error(error); process.exit(1) })
