package importer

import (
	_ "embed" // the chart of accounts
	"strings"
	"sync"
)

// class is what an account of North Rhine-Westphalia is apart from its side.
type class int

const (
	ordinary     class = iota
	internal           // 48x, 58x: charges between products of the city
	calculatory        // 9x: cost accounting, no money of the budget
	depreciation       // 57x: expense without a payment
)

// classOf is the class of an account.
func classOf(account string) class {
	switch {
	case strings.HasPrefix(account, "48"), strings.HasPrefix(account, "58"):
		return internal
	case strings.HasPrefix(account, "9"):
		return calculatory
	case strings.HasPrefix(account, "57"):
		return depreciation
	}
	return ordinary
}

// areas are the product areas that North Rhine-Westphalia demands (§ 4 KomHVO NRW).
var areas = [...]string{"Innere Verwaltung", "Sicherheit und Ordnung", "Schulträgeraufgaben", "Kultur und Wissenschaft", "Soziale Leistungen",
	"Kinder-, Jugend- und Familienhilfe", "Gesundheitsdienste", "Sportförderung", "Räumliche Planung und Entwicklung, Geoinformationen",
	"Bauen und Wohnen", "Ver- und Entsorgung", "Verkehrsflächen und -anlagen, ÖPNV", "Natur- und Landschaftspflege", "Umweltschutz",
	"Wirtschaft und Tourismus", "Allgemeine Finanzwirtschaft", "Stiftungen"}

// areaName is the name of the product area that a code begins with, "" for others.
func areaName(code string) string {
	if len(code) < 2 || len(code) > 8 || !isDigits(code[:2]) {
		return ""
	}
	if n := int(code[0]-'0')*10 + int(code[1]-'0'); n >= 1 && n <= len(areas) {
		return areas[n-1]
	}
	return ""
}

//go:embed chart.csv
var chartText string

// accountName is the name of an account in the chart of North Rhine-Westphalia, by as
// many of its first digits as it has a name for; "" for others.
func accountName(account string) string {
	names := chart()
	for n := min(4, len(account)); n >= 2; n-- {
		if name := names[account[:n]]; name != "" {
			return name
		}
	}
	return ""
}

var chart = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for row := range strings.Lines(chartText) {
		if account, name, found := strings.Cut(strings.TrimSpace(row), ";"); found {
			names[account] = name
		}
	}
	return names
})
