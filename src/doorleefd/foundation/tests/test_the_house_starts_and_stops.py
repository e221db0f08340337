"""./start: what is made ready first, and processes that are looked after and end together."""

import os
import socket
import subprocess
import sys
import time
from threading import Event, Timer

import psutil
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from doorleefd.cli import without_data_folder
from doorleefd.foundation.keystore import master
from doorleefd.foundation.running import children, first_run, preparing, recovery_sheet
from doorleefd.foundation.running.children import Child, Children

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("ready", flush=True)
time.sleep(60)
"""

PARENT = """
import sys, time
from threading import Event
from doorleefd.foundation.running.children import Children

house = Children(Event())
house.start("worker", [sys.executable, "-c", "import time; time.sleep(60)"])
print(house.every["worker"].process.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def own_folder(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    return tmp_path


def until(condition, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


def test_the_data_folder_is_taken_from_any_command():
    assert without_data_folder(["doorleefd", "start", "--data", "x", "--port", "1"]) == (
        ["doorleefd", "start", "--port", "1"],
        "x",
    )
    assert without_data_folder(["doorleefd", "scrub", "--data=y"]) == (["doorleefd", "scrub"], "y")
    assert without_data_folder(["doorleefd", "start"]) == (["doorleefd", "start"], "")


def test_what_a_command_makes_is_for_its_own_account_alone(tmp_path):
    asked = "import sys; sys.argv = ['doorleefd', 'stem']; from doorleefd.cli import main; main(); open('made', 'w')"
    words = [sys.executable, "-c", asked]
    subprocess.run(words, cwd=tmp_path, stdin=subprocess.DEVNULL, check=True, umask=0o022)
    assert (tmp_path / "made").stat().st_mode & 0o777 == 0o600


def test_folders_of_an_older_version_are_closed(own_folder):
    (own_folder / "epochs").mkdir(mode=0o755)
    own_folder.chmod(0o755)
    preparing.closed_folders()
    assert [path.stat().st_mode & 0o777 for path in (own_folder, own_folder / "epochs")] == [0o700, 0o700]


def test_a_taken_port_is_noticed():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not preparing.port_is_free("127.0.0.1", port)
    assert preparing.port_is_free("127.0.0.1", port)


@pytest.mark.django_db(databases=["default", "keys"])
def test_parts_that_run_apart_are_made_ready_by_one_command(own_folder, settings, capsys):
    settings.STATIC_ROOT = own_folder / "static"
    call_command("prepare")
    told = capsys.readouterr().out
    assert master.master_key()
    assert str(recovery_sheet.place()) in told
    assert first_run.secret() in told
    assert (own_folder / "static" / ".gathered").exists()
    call_command("prepare")
    assert str(recovery_sheet.place()) not in capsys.readouterr().out


@pytest.mark.django_db
def test_a_demo_without_a_master_key_says_what_to_do_first(own_folder):
    with pytest.raises(CommandError, match="doorleefd prepare"):
        call_command("fill_demo")


def test_the_master_key_is_made_once_with_a_sheet_to_print(own_folder):
    sheet = preparing.keys()
    assert sheet == recovery_sheet.place()
    text = sheet.read_text()
    assert all(group in text for group in master.as_text(master.master_key()).split("-"))
    assert sheet.stat().st_mode & 0o777 == 0o600
    assert preparing.keys() is None


def test_the_password_of_the_first_run_works_until_it_was_used(own_folder):
    secret = first_run.secret()
    assert first_run.secret() == secret
    assert first_run.opens(f" {secret.upper()} ")
    assert not first_run.opens("iets anders")
    first_run.close()
    assert not first_run.opens(secret)
    assert not first_run.opens("")


def test_static_files_are_gathered_when_one_changed(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path
    gathered = []
    monkeypatch.setattr(preparing, "call_command", lambda name, **options: gathered.append(name))
    for _ in range(2):
        preparing.static_files()
    assert gathered == ["collectstatic"]
    monkeypatch.setattr(preparing, "_digest_of_static_files", lambda: "changed")
    preparing.static_files()
    assert len(gathered) == 2


@pytest.mark.django_db
def test_nothing_is_migrated_when_all_is_up_to_date(monkeypatch):
    monkeypatch.setattr(preparing, "call_command", lambda *args, **options: pytest.fail("nothing to do"))
    preparing.databases()


@pytest.mark.django_db
def test_the_demo_stays_out_of_a_house_that_was_set_up(own_folder, veenbeek, monkeypatch):
    monkeypatch.setattr(preparing, "_fill_demo", lambda: pytest.fail("no demo here"))
    preparing.demo()


@pytest.mark.django_db
def test_a_demo_that_was_cut_off_is_begun_again(own_folder, organise, monkeypatch):
    from doorleefd.foundation.models import Organisation

    ran = []

    def emptied(name, **options):
        ran.append(name)
        with organise():
            Organisation.objects.all().delete()

    def filled():
        ran.append("fill")
        with organise():
            Organisation.objects.get_or_create(name="Demo", slug="demo")
        if len(ran) == 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(preparing, "call_command", emptied)
    monkeypatch.setattr(preparing, "_fill_demo", filled)
    with pytest.raises(KeyboardInterrupt):
        preparing.demo()
    preparing.demo()
    preparing.demo()
    assert ran == ["fill", "flush", "flush", "fill", "fill"]
    assert Organisation.objects.filter(slug="demo").exists()


def test_a_process_that_died_is_started_again():
    stop = Event()
    house = Children(stop)
    house.start("worker", SLEEPS)
    first = house.every["worker"].process.pid
    os.kill(first, 9)
    Timer(2.0, stop.set).start()
    house.watch(lambda: None)
    second = house.every["worker"].process.pid
    assert second != first
    assert house.every["worker"].runs
    house.end()
    assert not psutil.pid_exists(second)


def test_one_that_keeps_dying_is_started_ever_later():
    child = Child([sys.executable, "-c", "pass"])
    child.start()
    pauses = []
    for _ in range(4):
        child.process.wait()
        child.look_after(child.started + child.pause + 0.1)
        pauses.append(child.pause)
    assert pauses == [1.0, 2.0, 4.0, 8.0]


def test_one_that_may_end_is_left_alone():
    house = Children(Event())
    house.start("scrub", [sys.executable, "-c", "pass"], stays=False)
    child = house.every["scrub"]
    child.process.wait()
    child.look_after(time.monotonic() + 100)
    assert not child.runs


def test_stopping_ends_all_those_that_will_not_and_their_children_included(monkeypatch):
    monkeypatch.setattr(children, "PATIENCE", 0.5)
    house = Children(Event())
    house.start("stubborn", [sys.executable, "-c", STUBBORN])
    mother = psutil.Process(house.every["stubborn"].process.pid)
    assert until(lambda: len(mother.children()) == 1)
    daughter = mother.children()[0]
    house.end()
    assert not mother.is_running()
    assert until(lambda: not daughter.is_running() or daughter.status() == psutil.STATUS_ZOMBIE)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent was killed")
def test_when_the_parent_is_killed_its_processes_end_too():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    child = psutil.Process(int(parent.stdout.readline()))
    assert child.is_running()
    parent.kill()
    parent.wait()
    assert until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_a_taken_port_is_said_in_a_sentence(monkeypatch):
    from django.core.management import CommandError

    monkeypatch.setattr(preparing, "port_is_free", lambda host, port: False)
    with pytest.raises(CommandError, match="8001"):
        call_command("start")
