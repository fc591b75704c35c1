package command

import "digiplan/tui/terminal"

// Guard does work that ends with a *terminal.Crash where it would panic.
func (c Context) Guard(work func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = terminal.Report(value, terminal.Options{Env: c.Getenv, Version: Version()})
		}
	}()
	return work()
}
