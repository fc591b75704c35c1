package save_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"digiplan/plan/save"
)

// TestFileKeepsAttributes where the file system has any: those of people, and the
// list of who else may read.
func TestFileKeepsAttributes(t *testing.T) {
	const list = "system.posix_acl_access"
	// The owner rw, the user 1234 rw, the group r, at most rw, others nothing.
	rights := "\x02\x00\x00\x00" + "\x01\x00\x06\x00\xff\xff\xff\xff" + "\x02\x00\x06\x00\xd2\x04\x00\x00" +
		"\x04\x00\x04\x00\xff\xff\xff\xff" + "\x10\x00\x06\x00\xff\xff\xff\xff" + "\x20\x00\x00\x00\xff\xff\xff\xff"
	folder := t.TempDir()
	name, plain := put(t, filepath.Join(folder, "a.toml"), "alt", 0o660), put(t, filepath.Join(folder, "b.toml"), "alt", 0o660)
	given := make(map[string]string)
	for attribute, value := range map[string]string{"user.digiplan": "Amt 10", list: rights} {
		if err := unix.Setxattr(name, attribute, []byte(value), 0); err == nil {
			given[attribute] = value
		} else if !errors.Is(err, unix.ENOTSUP) {
			t.Fatal(err)
		}
	}
	// The folder would give its list to every new file.
	_ = unix.Setxattr(folder, "system.posix_acl_default", []byte(rights), 0)
	for _, file := range []string{name, plain} {
		if err := save.File(file, save.Options{}, text("neu")); err != nil {
			t.Fatal(err)
		}
	}
	value := make([]byte, 100)
	for attribute, want := range given {
		if n, err := unix.Getxattr(name, attribute, value); err != nil || string(value[:n]) != want {
			t.Errorf("%s is %q, %v; want %q", attribute, value[:max(n, 0)], err, want)
		}
	}
	if n, err := unix.Getxattr(plain, list, value); err == nil {
		t.Errorf("a file without a list has got one: %q", value[:n])
	}
	if info, err := os.Stat(plain); err != nil || info.Mode().Perm() != 0o660 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
}
