"""Signs in for Schemathesis, and again when the access token is about to end."""

import os

import requests
import schemathesis

URL = os.environ["SPIRES_URL"]
# Each of these ends the session that asks: it gets one of its own, or the rest would see only 401.
ENDS_ITS_SESSION = {("DELETE", "/api/v1/session"), ("POST", "/api/v1/session/refresh")}


def sign_in():
    answer = requests.post(
        f"{URL}/api/v1/session",
        json={
            "email": os.environ["SPIRES_EMAIL"],
            "password": os.environ["SPIRES_PASSWORD"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


@schemathesis.auth(refresh_interval=120)
class SignedIn:
    def get(self, case, context):
        return sign_in()

    def set(self, case, data, context):
        if (case.method.upper(), case.path) in ENDS_ITS_SESSION:
            data = sign_in()
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"
