package save

import (
	"bytes"
	"os"

	"golang.org/x/sys/unix"
)

// accessList is the attribute with the rights of further people and groups. A
// folder may give one to new files, which the old file need not have.
const accessList = "system.posix_acl_access"

// keepAttributes copies the extended attributes and rights that the person may
// give.
func keepAttributes(file *os.File, target string) {
	fd := int(file.Fd())
	_ = unix.Fremovexattr(fd, accessList) // mostly there is none
	for name := range bytes.SplitSeq(attribute(func(to []byte) (int, error) { return unix.Listxattr(target, to) }), []byte{0}) {
		if len(name) > 0 {
			value := attribute(func(to []byte) (int, error) { return unix.Getxattr(target, string(name), to) })
			_ = unix.Fsetxattr(fd, string(name), value, 0) // some are for the system alone
		}
	}
}

// attribute reads as many bytes as there are.
func attribute(read func([]byte) (int, error)) []byte {
	size, err := read(nil)
	if err != nil || size == 0 {
		return nil
	}
	value := make([]byte, size)
	size, err = read(value)
	if err != nil {
		return nil
	}
	return value[:size]
}
