package plan_test

import (
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
)

func reading(day int, value budget.Quantity) plan.Reading {
	return plan.Reading{Date: time.Date(2020, 1, day, 0, 0, 0, 0, time.UTC), Value: &value}
}

// TestIndicatorWay: from 45 down to 15 are 30, of which 30 is the half; from 0 up to
// 3 a third is come with 1.
func TestIndicatorWay(t *testing.T) {
	down := plan.Indicator{Baseline: reading(1, 45_00), Target: reading(31, 15_00)}
	up := plan.Indicator{Baseline: reading(1, 0), Target: reading(31, 3_00)}
	for name, c := range map[string]struct {
		plan.Indicator
		value budget.Quantity
		want  budget.Percent
	}{
		"half of the way down": {down, 30_00, 50_00}, "at the beginning": {down, 45_00, 0}, "there": {down, 15_00, 100_00},
		"the wrong way": {down, 48_00, -10_00}, "beyond": {down, 12_00, 110_00}, "a third": {up, 1_00, 33_33}, "nothing": {up, 0, 0},
	} {
		if got, ok := c.Way(reading(2, c.value)); got != c.want || !ok {
			t.Errorf("%s: %v %v; want %v", name, got, ok, c.want)
		}
	}
	for name, c := range map[string]struct {
		plan.Indicator
		plan.Reading
	}{
		"no value":    {up, plan.Reading{}},
		"no baseline": {plan.Indicator{Target: reading(31, 3_00)}, reading(2, 1_00)},
		"no target":   {plan.Indicator{Baseline: reading(1, 0)}, reading(2, 1_00)},
		"no distance": {plan.Indicator{Baseline: reading(1, 3_00), Target: reading(31, 3_00)}, reading(2, 3_00)},
	} {
		if got, ok := c.Way(c.Reading); ok {
			t.Errorf("%s: %v; want none", name, got)
		}
	}
}

// TestIndicatorLatest: values stand in any order, and count from their day on.
func TestIndicatorLatest(t *testing.T) {
	i := plan.Indicator{Values: []plan.Reading{reading(20, 2_00), reading(10, 0)}}
	for day, want := range map[int]budget.Quantity{10: 0, 19: 0, 20: 2_00, 31: 2_00} {
		if got := i.Latest(reading(day, 0).Date); !got.Given() || *got.Value != want {
			t.Errorf("on day %d: %v; want %v", day, got, want)
		}
	}
	if got := i.Latest(reading(9, 0).Date); got.Given() {
		t.Errorf("before the first: %v", got)
	}
	if got := i.Latest(time.Time{}); *got.Value != 2_00 {
		t.Errorf("of all: %v", got)
	}
	i.Values = append(i.Values, reading(20, 3_00))
	if got := i.Latest(time.Time{}); *got.Value != 3_00 {
		t.Errorf("of two on one day: %v; want the one that is written last", got)
	}
}
