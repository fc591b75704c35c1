package workbook

import "digiplan/budget"

// Colour is the colour of a book in every file, or with "" of what belongs to
// neither: hexadecimal RGB, dark enough to be read on white.
func Colour(book budget.Book) string {
	switch book {
	case budget.City:
		return "1F4E79"
	case budget.Provider:
		return "B45309"
	}
	return "1F3864"
}
