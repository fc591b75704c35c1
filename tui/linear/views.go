package linear

import (
	"slices"
	"strings"

	"digiplan/plan/query"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// recall asks which view to show, or shows the one that is named.
func (t *talk) recall(name string) {
	if !t.sound() {
		t.broken()
		return
	}
	t.offer(page.Menu{Title: words.Phrase{De: "Ansichten", En: "Saved views"}, Offers: func(page.Frame, string) []page.Offer {
		var offers []page.Offer
		for _, view := range t.views() {
			if p := t.pageOf(view); p != nil {
				offers = append(offers, t.offered(words.Said(view.Name), p.Title().In(t.lang)+" "+view.Filter, func() { t.show(p, view) }))
			}
		}
		return offers
	}}, name)
}

// views are the person's own, then those that come with the program, but for those whose
// name a person has taken.
func (t *talk) views() []page.SavedView {
	var own []page.SavedView
	if t.Views != nil {
		own = t.Views()
	}
	return append(own, slices.DeleteFunc(page.BuiltIn(t.lang), func(view page.SavedView) bool {
		return slices.ContainsFunc(own, func(o page.SavedView) bool {
			return o.Page == view.Page && o.Name.In(t.lang) == view.Name.In(t.lang)
		})
	})...)
}

// pageOf is the page that a view is of, nil where it is not open.
func (t *talk) pageOf(view page.SavedView) page.Page {
	for _, p := range t.pages {
		if v, ok := p.(page.Viewer); ok && v.Table() == view.Page {
			return p
		}
	}
	return nil
}

// show opens the page of a view, and asks it what the view says.
func (t *talk) show(p page.Page, view page.SavedView) {
	t.open, t.asked = p.(page.Reader), query.Question{}
	t.find()
	t.say(words.Said(p.Title()), words.Phrase{De: "Ansicht: %s", En: "view: %s"}.With(view.Name))
	t.query(func() (mistake *query.Mistake) {
		t.asked.Filter = view.Filter
		if view.Sort == "" {
			return nil
		}
		t.asked.Sort, mistake = t.index.Orders(map[bool]string{true: "-"}[view.FromHigh] + view.Sort)
		return mistake
	})
}

// keepView keeps what is asked of the open page as a view of the person's own.
func (t *talk) keepView(name string) {
	v, ok := t.open.(page.Viewer)
	switch {
	case !ok:
		t.say(words.Text("erst eine Seite öffnen", "open a page first"))
		return
	case name == "":
		t.say(words.Text("einen Namen nennen, etwa merken Meine Lücken", "name it, like keep My gaps"))
		return
	case t.KeepView == nil:
		t.say(words.Text("eigene Ansichten haben hier keinen Ort", "there is no place for views of one's own here"))
		return
	}
	view := page.SavedView{Name: words.Same(words.Clean(name)), Page: v.Table(), Filter: strings.TrimSpace(t.asked.Filter)}
	if len(t.asked.Sort) > 0 {
		view.Sort, view.FromHigh = t.asked.Sort[0].Column, t.asked.Sort[0].FromHigh
	}
	if t.write(t.KeepView(view, t.lang)) {
		t.say(words.Phrase{De: "gespeichert: %s", En: "saved: %s"}.With(view.Name))
	}
}
