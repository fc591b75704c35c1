package command

import (
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// NotSoundError says that a plan with unreadable files is not handed out: its
// figures would be those of a part of it.
type NotSoundError struct {
	Name  words.Sentence // of the plan
	First words.Sentence // what is wrong, with its place
}

func (e *NotSoundError) Error() string { return e.In(words.English) }

// In says it with the first problem.
func (e *NotSoundError) In(lang words.Lang) string {
	return words.Phrase{
		De: "nichts ausgegeben, weil %s nicht vollständig gelesen werden kann (zuerst %s); alles nennt digiplan check",
		En: "nothing put out, since %s cannot be read in full (first %s); digiplan check names all",
	}.With(e.Name, e.First).In(lang)
}

// openWhole opens a plan that can be read in full, for the public without what
// is not public.
func (c Context) openWhole(name string, public bool) (*workspace.Snapshot, error) {
	snapshot, err := c.Open(name)
	if err != nil {
		return nil, err
	}
	if err := sound(snapshot); err != nil {
		return nil, err
	}
	if public {
		snapshot = snapshot.Public()
	}
	return snapshot, nil
}

// sound is a *NotSoundError for a plan that cannot be read in full.
func sound(s *workspace.Snapshot) error {
	if s.Sound {
		return nil
	}
	return &NotSoundError{planName(s.Location), firstError(s)}
}

// firstError is the first of what keeps a plan from being read, with its place if it
// has one.
func firstError(s *workspace.Snapshot) words.Sentence {
	for _, problem := range s.Problems {
		if place := problem.Place.String(); problem.Severity == source.Error && place != "" {
			return words.Phrase{De: "%s: %s", En: "%s: %s"}.With(place, problem.Message)
		} else if problem.Severity == source.Error {
			return problem.Message
		}
	}
	return words.Sentence{}
}
