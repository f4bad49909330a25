"""Signs in for Schemathesis, and puts ids of the demo council where made-up ones would find nothing."""

import os
import random
import threading
import time
import uuid

import requests
import schemathesis

URL = os.environ["SPIRES_URL"]
API = f"{URL}/api/v1"
# Each of these ends the session that asks.
ENDS_ITS_SESSION = {("DELETE", "/api/v1/session"), ("POST", "/api/v1/session/refresh")}
# These take the council's own data away, which the rest needs: they get files of this run.
ENDS_AN_IMPORT = {
    ("DELETE", "/api/v1/imports/{import_id}"),
    ("POST", "/api/v1/imports/{import_id}/apply"),
    ("POST", "/api/v1/imports/{import_id}/undo"),
}
# Passwords may be tried five times a minute: more sessions than these are not opened to be ended.
SESSIONS_TO_END = 3

chance = random.Random(1)
lock = threading.Lock()


def sign_in():
    while True:
        answer = requests.post(
            f"{API}/session",
            json={
                "email": os.environ["SPIRES_EMAIL"],
                "password": os.environ["SPIRES_PASSWORD"],
            },
            timeout=30,
        )
        if answer.status_code != 429:
            answer.raise_for_status()
            return answer.json()["access_token"]
        time.sleep(int(answer.headers["Retry-After"]))


@schemathesis.auth(refresh_interval=300)
class SignedIn:
    ended = []

    def get(self, case, context):
        return sign_in()

    def set(self, case, data, context):
        if (case.method.upper(), case.path) in ENDS_ITS_SESSION:
            data = self.to_end()
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"

    def to_end(self):
        with lock:
            if len(self.ended) < SESSIONS_TO_END:
                self.ended.append(sign_in())
            return self.ended[-1]


class Council:
    """Ids of things that are council."""

    def __init__(self):
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {sign_in()}"
        people = self.ids("people")
        enrolments = self.ids("asye/enrolments")
        sessions = self.ids("sessions") + self.ids("sessions?when=past")
        self.of = {
            "person_id": people,
            "course_id": self.ids("courses"),
            "session_id": sessions,
            "booking_id": self.within(sessions, "sessions/{}/bookings?ended=true"),
            "requirement_id": self.ids("requirements"),
            "import_id": self.ids("imports"),
            "enrolment_id": enrolments,
            "framework_id": [one["id"] for one in self.read("frameworks")],
            "message_id": self.ids("messages"),
        }
        self.pieces = {
            enrolment: self.ids(f"asye/enrolments/{enrolment}/pieces")
            for enrolment in enrolments
        }
        me = self.read("me")["person_id"]
        # Not the account of this run: its roles would be taken back.
        self.accounts = [
            one["person_id"]
            for one in self.read("accounts")["items"]
            if one["person_id"] != me
        ]
        self.dry_runs = [self.dry_run() for _ in range(6)]

    def read(self, path):
        answer = self.http.get(f"{API}/{path}", timeout=30)
        answer.raise_for_status()
        return answer.json()

    def ids(self, path):
        return [one["id"] for one in self.read(path)["items"]]

    def within(self, things, path):
        return [found for thing in things for found in self.ids(path.format(thing))]

    def dry_run(self):
        fields = self.read("import-templates/role_groups")["fields"]
        head = ",".join(field["heading"] for field in fields)
        row = ",".join("Fuzz" for _ in fields)
        answer = self.http.post(
            f"{API}/imports",
            files={"file": ("role_groups.csv", f"{head}\r\n{row}\r\n")},
            data={"kind": "role_groups"},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.headers["Location"].rsplit("/", 1)[1]


council = Council()


def is_id(value):
    try:
        uuid.UUID(str(value))
    except ValueError:
        return False
    return True


def replaced(operation, name, value, chosen):
    """An id of the council in place of a made-up one; what is no id stays, for it is meant to be refused."""
    if not is_id(value):
        return value
    if name == "import_id" and operation in ENDS_AN_IMPORT:
        choices = council.dry_runs
    elif name == "person_id" and "/accounts/" in operation[1]:
        choices = council.accounts
    elif name == "piece_id":
        choices = council.pieces.get(chosen.get("enrolment_id"), [])
    else:
        choices = council.of.get(name, [])
    return chance.choice(choices) if choices else value


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = (case.method.upper(), case.path)
    # One in four stays made up: what is not there must be answered well too.
    if case.path_parameters and ("/accounts/" in case.path or chance.random() < 0.75):
        chosen = {}
        for name in sorted(case.path_parameters):
            chosen[name] = replaced(operation, name, case.path_parameters[name], chosen)
        case.path_parameters.update(chosen)
    offered = case.operation.definition.raw["responses"].get("200", {}).get("content", {})
    if "text/csv" in offered and chance.random() < 0.25:
        case.headers = case.headers or {}
        case.headers["Accept"] = "text/csv"
