package workbook

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// PublicYearly takes out of a report what is for the planners alone, as is done
// for workbooks.
func PublicYearly(y yearly.Report) yearly.Report {
	var tables []*table.Table
	for _, section := range y.Sections {
		tables = append(tables, section.Tables...)
	}
	secrets := secretsOf(y.Hidden, tables)
	y.Facts = publicFacts(y.Facts, secrets)
	y.Notices = publicProse(y.Notices, secrets)
	y.Sections = slices.Clone(y.Sections)
	for i := range y.Sections {
		section := &y.Sections[i]
		section.Title = words.Said(redactedSentence(section.Title, secrets))
		section.Prose = publicProse(section.Prose, secrets)
		section.Facts = publicFacts(section.Facts, secrets)
		section.Charts = publicCharts(section.Charts, secrets)
		section.Tables = slices.Clone(section.Tables)
		for j := range section.Tables {
			section.Tables[j] = publicTable(section.Tables[j], secrets)
		}
	}
	return y
}

func publicProse(prose []words.Sentence, secrets plan.Secrets) []words.Sentence {
	public := make([]words.Sentence, len(prose))
	for i, sentence := range prose {
		public[i] = words.Said(redactedSentence(sentence, secrets))
	}
	return public
}

func publicFacts(facts []report.Fact, secrets plan.Secrets) []report.Fact {
	public := slices.Clone(facts)
	for i := range public {
		public[i].Value = redactedCell(public[i].Value, secrets)
	}
	return public
}

func publicCharts(charts []yearly.Chart, secrets plan.Secrets) []yearly.Chart {
	public := slices.Clone(charts)
	for i := range public {
		public[i].Bars = slices.Clone(public[i].Bars)
		for j := range public[i].Bars {
			public[i].Bars[j].Label = redactedCell(public[i].Bars[j].Label, secrets)
		}
	}
	return public
}

// PublicTable is a table for everybody, as it stands in files for the public.
func PublicTable(t *table.Table, hidden plan.Hidden) *table.Table {
	return publicTable(t, secretsOf(hidden, []*table.Table{t}))
}
