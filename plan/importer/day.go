package importer

import (
	"strconv"
	"time"
)

// parseDay reads a day as German files write it, or as workbooks store it: days
// since 30.12.1899.
func parseDay(cell string) (time.Time, bool) {
	for _, layout := range []string{"02.01.2006", "2.1.2006", time.DateOnly, "02.01.06", "20060102", "02/01/2006", time.DateTime, time.RFC3339, "2006-01-02T15:04:05", "02.01.2006 15:04:05", "02.01.2006 15:04"} {
		if day, err := time.Parse(layout, cell); err == nil && day.Year() >= 1990 && day.Year() < 2200 {
			return day.Truncate(24 * time.Hour), true
		}
	}
	if serial, err := strconv.ParseFloat(cell, 64); err == nil && serial > 32874 && serial < 109_575 { // 1990 to 2199
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(serial)), true
	}
	return time.Time{}, false
}
