"""Signs in for Schemathesis, and again when the access token is about to end."""

import os

import requests
import schemathesis

URL = os.environ["SPIRES_URL"]


@schemathesis.auth(refresh_interval=120)
class SignedIn:
    def get(self, case, context):
        answer = requests.post(
            f"{URL}/api/v1/sessions",
            json={
                "email": os.environ["SPIRES_EMAIL"],
                "password": os.environ["SPIRES_PASSWORD"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"
