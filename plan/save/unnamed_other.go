//go:build !linux

package save

import (
	"errors"
	"os"
)

// unnamed is nil: this system has no files without a name.
func unnamed(string) *os.File { return nil }

func pathOf(file *os.File) string { return file.Name() }

func link(*os.File, string) error { return errors.ErrUnsupported }
