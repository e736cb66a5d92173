"""The API's own description as a validator of answers."""
import re

import jsonschema


class Description:
    """An OpenAPI 3.1 document that finds the operation of a request and validates its answer."""

    def __init__(self, document):
        self.document = document
        self.patterns = []
        for template in document["paths"]:
            pattern = re.compile("^" + re.sub(r"\\?\{[^}]*\\?\}", "[^/]+", re.escape(template)) + "$")
            self.patterns.append((template.count("{"), pattern, template))
        # As the router: literal segments win.
        self.patterns.sort(key=lambda entry: entry[0])

    def operation(self, method, path):
        """(template, operation) of a request, or None when the path is none of the API's."""
        for _, pattern, template in self.patterns:
            if pattern.match(path):
                return template, self.document["paths"][template].get(method.lower())
        return None

    def problem(self, method, path, status, kind, body):
        """What contradicts the description, or None."""
        found = self.operation(method, path)
        if not found or not found[1]:
            return None
        answer = found[1]["responses"].get(str(status))
        if answer is None:
            return "%s has no status %d" % (found[0], status)
        content = answer.get("content", {})
        if not content:
            return None if not body else "%s %d has no content" % (found[0], status)
        if kind not in content:
            return "%s %d is %s" % (found[0], status, kind)
        if kind != "application/json":
            return None
        schema = {**content[kind]["schema"], "components": self.document["components"]}
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        errors = [error.message[:200] for error in validator.iter_errors(body)]
        return "; ".join(errors[:3]) or None
