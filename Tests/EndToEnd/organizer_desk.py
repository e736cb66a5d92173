"""A new organizer with an event and orders, made over the API of a real process."""
import json

from fastcgi_client import request


class Desk:
    """The API of one organizer, over the socket of an edge."""

    def __init__(self, edge, slug, token):
        self.edge, self.path, self.token = edge, "/api/v1/organizers/%s/" % slug, token

    def __call__(self, method, path, content=None):
        body = json.dumps(content).encode() if content is not None else b""
        with self.edge.connect() as talk:
            answer = talk.ask(request(self.path + path, method=method, body=body, CONTENT_TYPE="application/json",
                                      HTTP_AUTHORIZATION="Token " + self.token))
        assert answer.status in (200, 201, 204), (method, path, answer, answer.body[:500])
        return json.loads(answer.body) if answer.body else None

    def event(self, slug, rate, **settings):
        """Makes an event with one product, whose invoices come with the order."""
        self("POST", "events/", {"name": {"en": "Trial"}, "slug": slug, "currency": "EUR", "timezone": "Europe/Rome",
                                 "date_from": "2027-05-10T18:00:00Z", "plugins": ["pretix.plugins.banktransfer"]})
        self("PATCH", "events/%s/settings/" % slug, {"invoice_generate": "True", **settings})
        rule = self("POST", "events/%s/taxrules/" % slug, {"name": {"en": "VAT"}, "rate": rate, "code": "S/standard"})["id"]
        item = self("POST", "events/%s/items/" % slug, {"name": {"en": "Ticket"}, "default_price": "23.00", "tax_rule": rule})["id"]

        def order(address, **more):
            return self("POST", "events/%s/orders/" % slug, {
                "email": "a@example.org", "payment_provider": "banktransfer", "positions": [{"item": item}],
                "invoice_address": address, **more})["code"]
        return order
