package source_test

import (
	"reflect"
	"testing"

	"digiplan/budget"
	"digiplan/plan/source"
)

// Values are those of the struct; zeros say nothing, but a pointer to one does.
func TestValues(t *testing.T) {
	fields := source.Fields[thing]{
		source.Euros("euros", func(t *thing) *budget.Cents { return &t.Euros }),
		source.MaybeEuros("maybe", func(t *thing) **budget.Cents { return &t.Maybe }),
		source.Series("series", func(t *thing) *budget.Series { return &t.Series }),
	}
	none := budget.Cents(0)
	entry := thing{Maybe: &none, Series: budget.Series{{Year: 2018}, {Year: 2019, Amount: 5_00}}}
	want := []source.Value{
		{Key: "maybe", Kind: source.KindEuros, Data: &none},
		{Key: "series", Kind: source.KindSeries, Year: 2019, Data: budget.Cents(5_00)},
	}
	if got := fields.Values(&entry); !reflect.DeepEqual(got, want) {
		t.Errorf("Values = %+v; want %+v", got, want)
	}
}
