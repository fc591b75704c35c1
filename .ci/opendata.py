"""Holds the answers of the databases against what digiplan shows, city by city.
    python3 opendata.py FOLDER"""
import collections, csv, decimal, glob, json, os, sys, tomllib

work = sys.argv[1]
cities = ['05515000', '05554020', '05566076']  # all with the figures of Münster


def table(name):
    with open(os.path.join(work, name + '.json')) as file:
        return json.load(file)['tables'][0]['rows']


def same(what, found, wanted):
    if not wanted or found != wanted:
        sys.exit(f'{what}: the database says {found}, digiplan {wanted}')
    print(f'{what}: {len(found)} the same')


with open(os.path.join(work, 'answers'), newline='') as file:
    answers = list(csv.reader(file))

# Money by what it stands on: four states a city.
names = {'decided': 'covered', 'conditional': 'conditional', 'pending': 'pending', 'undecided': 'uncovered'}
total = next(row['cells'] for row in table('coverage') if row['level'] == 'total')
money = {(row[0], names[row[2]]): int(decimal.Decimal(row[3]) * 100) for row in answers if len(row) == 4 and row[2] in names}
same('money by state', money, {(city, name): total[name] for city in cities for name in names.values() if name in total})

# The plan as its files have it.
measures, sides = [], {}
for name in glob.glob(os.path.join(work, 'muenster', '*.toml')):
    with open(name, 'rb') as file:
        plan = tomllib.load(file)
    measures += plan.get('measure', [])
    sides |= {line['id']: line['side'] for line in plan.get('line', [])}

# Lines that are more than nine tenths full.
full = {(row[0], row[1], row[2]): row[3] for row in answers if len(row) == 4 and row[2].isdigit()}
wanted = {}
for row in table('budget'):
    cells = row['cells']
    line, year = row['id'].split('@') if row['level'] == 'body' else ('', '')
    if sides.get(line) == 'expense' and cells['allocated'] * 10 > cells['updated'] * 9 > 0:
        share = decimal.Decimal(cells['allocated']) * 100 / cells['updated']
        wanted[line, year] = str(share.quantize(decimal.Decimal('0.01'), decimal.ROUND_HALF_UP))
same('lines over 90 %', full, {(city, *key): value for city in cities for key, value in wanted.items()})

alone = {m['id'] for m in measures if not m.get('decided_by') and not any('by' in a for a in m.get('allocation', []))}
found = {(row[0], row[1]) for row in answers if len(row) == 3}
same('measures without a decision', found, {(city, id) for city in cities for id in alone})

need = collections.Counter()
for measure in measures:
    for year, amount in measure.get('need', {}).items():
        need[year] += decimal.Decimal(str(amount))
with open(os.path.join(work, 'duckdb.csv'), newline='') as file:
    found = {(city, year): decimal.Decimal(amount) for city, year, amount in csv.reader(file)}
same('need by year in DuckDB', found, {(city, year): amount for city in cities for year, amount in need.items()})
