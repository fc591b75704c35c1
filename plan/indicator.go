package plan

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
)

// Indicator (Kennzahl) tells what a measure brings: what was measured before it, what
// is aimed at, and what has been measured since.
type Indicator struct {
	source.Meta
	Title    string
	Unit     string
	Baseline Reading // before the measure; the zero value where it is not given
	Target   Reading // what is aimed at, and by when
	Values   []Reading
}

// Reading is what an indicator was on a day, or is to be.
type Reading struct {
	source.Meta
	Date  time.Time
	Value *budget.Quantity // nil is not given; nothing at all is a value, too
}

// Given tells whether there is a value.
func (r *Reading) Given() bool { return r.Value != nil }

// Latest is the last value up to a day, without a day the last of all; it is not
// given where there is none.
func (i *Indicator) Latest(until time.Time) Reading {
	var last Reading
	for _, one := range i.Values {
		if one.Given() && (until.IsZero() || !one.Date.After(until)) && !one.Date.Before(last.Date) {
			last = one
		}
	}
	return last
}

// Readings are all that are given: the baseline, the target, then what was measured.
func (i *Indicator) Readings() []Reading {
	return slices.DeleteFunc(append([]Reading{i.Baseline, i.Target}, i.Values...), func(r Reading) bool { return !r.Given() })
}

// Way is how much of the way from the baseline to the target a value has come. It
// does not exist where one of the three is not given, or the target is the baseline.
func (i *Indicator) Way(value Reading) (budget.Percent, bool) {
	if !value.Given() || !i.Baseline.Given() || !i.Target.Given() {
		return 0, false
	}
	come, whole := *value.Value-*i.Baseline.Value, *i.Target.Value-*i.Baseline.Value
	if whole < 0 {
		come, whole = -come, -whole
	}
	return budget.Share(budget.Cents(come), budget.Cents(whole))
}

var readingFields = source.Fields[Reading]{
	source.Day("date", func(r *Reading) *time.Time { return &r.Date }).Required().Says("Tag", "day"),
	source.Quantity("value", func(r *Reading) **budget.Quantity { return &r.Value }).Required().Says("Wert in der Einheit der Kennzahl", "value in the unit of the indicator"),
}

var indicatorFields = source.Fields[Indicator]{
	source.Text("title", func(i *Indicator) *string { return &i.Title }).Required().Says("was gemessen wird", "what is measured"),
	source.Text("unit", func(i *Indicator) *string { return &i.Unit }).Required().Says("Einheit, in der alle Werte stehen, etwa „Anträge je Monat“", "unit of all values, like \"applications a month\""),
	source.Table("baseline", readingFields, func(i *Indicator) *Reading { return &i.Baseline }).Says("Ausgangswert, vor der Maßnahme", "value before the measure"),
	source.Table("target", readingFields, func(i *Indicator) *Reading { return &i.Target }).Says("Zielwert und bis wann", "value aimed at, and by when"),
	source.List("values", readingFields, func(i *Indicator) *[]Reading { return &i.Values }).Says("gemessene Werte", "values measured"),
}
