// Checks packages by the public standard, and runs a query of DuckDB over all
// of them.
//   node opendata.js FOLDER QUERY
const {Package} = require('datapackage')
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

async function main([folder, query]) {
  process.chdir(folder)
  const files = fs.readdirSync('.').map(name => path.join(name, 'datapackage.json')).filter(fs.existsSync)
  for (const file of files) await check(file)
  const connection = await (await DuckDBInstance.create()).connect()
  const answer = await connection.runAndReadAll(fs.readFileSync(query, 'utf8'))
  const csv = answer.getRows().map(row => row.map(String).join(',')).join('\n')
  fs.writeFileSync(query + '.csv', csv + '\n')
}

main(process.argv.slice(2)).catch(error => { console.error(error); process.exit(1) })
