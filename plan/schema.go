package plan

import (
	"encoding/json"
	"slices"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// tableFields are the tables as a table of tables would have them.
func tableFields() []source.FieldInfo {
	var fields []source.FieldInfo
	for _, table := range Tables() {
		kind := source.KindTable
		if table.Many {
			kind = source.KindTables
		}
		fields = append(fields, source.FieldInfo{Key: table.Name, Kind: kind, Doc: table.Doc, Inner: table.Fields})
	}
	return fields
}

// FieldOf describes a field of the format: the table, then the keys down to the
// field. The zero value says that there is none.
func FieldOf(table string, keys ...string) source.FieldInfo {
	var found source.FieldInfo
	for _, info := range Tables() {
		if info.Name == table {
			found.Inner = info.Fields
		}
	}
	for _, key := range keys {
		at := slices.IndexFunc(found.Inner, func(f source.FieldInfo) bool { return f.Key == key })
		if at < 0 {
			return source.FieldInfo{}
		}
		found = found.Inner[at]
	}
	return found
}

// Schema describes the format to editors as a JSON Schema, so that TOML
// plugins complete and check while typing, and say what a key is for.
func Schema(lang words.Lang) ([]byte, error) {
	s := schema{lang, make(map[string]any)}
	properties := make(map[string]any)
	for _, table := range Tables() {
		one := s.object(table.Name, table.Fields)
		one["description"] = table.Doc.In(lang)
		if needed := requirements(table.Name); len(needed) > 0 {
			one["if"], one["then"] = true, map[string]any{"allOf": needSchemas(needed)} // taplo hides tables that have an allOf themselves
		}
		if table.Many {
			one = s.list(table.Name, one)
			one["description"] = table.Doc.In(lang)
		}
		properties[table.Name] = one
	}
	return json.MarshalIndent(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "digiplan",
		"type":                 "object",
		"properties":           properties,
		"additionalProperties": false,
		"$defs":                s.defs,
	}, "", "  ")
}

// schema is a JSON Schema as it is written.
type schema struct {
	lang words.Lang
	defs map[string]any // what lists consist of, by the path of their key
}

const yearPattern = "^(19|2[01])[0-9]{2}$"

// object describes a table that stands at a path of keys.
func (s schema) object(path string, fields []source.FieldInfo) map[string]any {
	properties, required := make(map[string]any), []string{}
	object := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	for _, field := range fields {
		value := s.value(path+"."+field.Key, field)
		if !field.Doc.Empty() {
			value["description"] = field.Doc.In(s.lang)
		}
		if field.Key == "" {
			object["patternProperties"] = map[string]any{yearPattern: value}
			continue
		}
		properties[field.Key] = value
		if field.Needed {
			required = append(required, field.Key)
		}
	}
	if len(required) > 0 {
		object["required"] = required
	}
	return object
}

// list describes a list of tables. Its table refers to itself as what it would have
// as items, were it a list: taplo looks for the keys of [[tables]] one list too deep,
// and finds them there. To all others it says nothing.
func (s schema) list(path string, table map[string]any) map[string]any {
	itself := map[string]any{"$ref": "#/$defs/" + path}
	table["items"] = itself
	s.defs[path] = table
	return map[string]any{"type": "array", "items": itself}
}

// words describes an enumeration, with the meaning of each word as taplo and the
// editors built on it show them.
func (s schema) words(field source.FieldInfo) map[string]any {
	meanings := make([]string, len(field.Names))
	for i, name := range field.Names {
		meanings[i] = name.In(s.lang)
	}
	return map[string]any{"type": "string", "enum": field.Items, "x-taplo": map[string]any{"docs": map[string]any{"enumValues": meanings}}}
}

// needSchemas say which keys an entry cannot do without.
func needSchemas(needs []requirement) []any {
	var all []any
	for _, need := range needs {
		var either []any
		for _, key := range need.Keys {
			either = append(either, map[string]any{"required": []string{key}})
		}
		one := map[string]any{"anyOf": either}
		if len(need.Kinds) > 0 {
			kind := map[string]any{"properties": map[string]any{"kind": map[string]any{"enum": need.Kinds}}, "required": []string{"kind"}}
			one = map[string]any{"if": kind, "then": one}
		}
		all = append(all, one)
	}
	return all
}

// value says what a value may look like. Amounts of parts of a cent are
// left to the loader: editors divide floats by 0.01, and would find them in sums
// that are exact.
func (s schema) value(path string, field source.FieldInfo) map[string]any {
	list := func(items map[string]any) map[string]any { return map[string]any{"type": "array", "items": items} }
	switch field.Kind {
	case source.KindWord:
		return s.words(field)
	case source.KindWords:
		return list(s.words(field))
	case source.KindTexts, source.KindRefs:
		return list(map[string]any{"type": "string"})
	case source.KindTruth:
		return map[string]any{"type": "boolean"}
	case source.KindNumber, source.KindYear:
		return plainSchema(field, "integer")
	case source.KindEuros, source.KindPercent, source.KindQuantity:
		return plainSchema(field, "number", "string")
	case source.KindSeries, source.KindQuantities:
		euros := plainSchema(field, "number", "string")
		euros["description"] = field.Doc.In(s.lang)
		if len(field.Inner) > 0 {
			return byYear(map[string]any{"anyOf": []any{euros, s.object(path, field.Inner)}})
		}
		return byYear(euros)
	case source.KindYears, source.KindTable:
		return s.object(path, field.Inner)
	case source.KindOpen:
		return map[string]any{"type": "object", "additionalProperties": map[string]any{"type": []string{"string", "number"}}}
	case source.KindTables:
		table := s.object(path, field.Inner)
		table["description"] = field.Doc.In(s.lang)
		return s.list(path, table)
	case source.KindDay, source.KindReached:
		types := []string{"string"}
		if field.Kind == source.KindReached {
			types = append(types, "boolean")
		}
		day := plainSchema(field, types...)
		day["format"] = "date"
		return day
	}
	return plainSchema(field, "string")
}

// plainSchema is a number between its bounds, a text of its pattern, or either.
func plainSchema(field source.FieldInfo, types ...string) map[string]any {
	schema := map[string]any{"type": types}
	if len(types) == 1 {
		schema["type"] = types[0]
	}
	if field.Low != 0 || field.High != 0 {
		schema["minimum"], schema["maximum"] = field.Low, field.High
	}
	if field.Pattern != "" && slices.Contains(types, "string") {
		schema["pattern"] = field.Pattern
	}
	return schema
}

func byYear(value map[string]any) map[string]any {
	return map[string]any{"type": "object", "patternProperties": map[string]any{yearPattern: value}, "additionalProperties": false}
}
